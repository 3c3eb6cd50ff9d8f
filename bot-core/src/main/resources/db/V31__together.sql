-- Communities that became one, people who write from two platforms, and the codes with which both sides show that they mean it.

-- whether workspaces of other communities have joined it
alter table community add column bound boolean default false not null;

-- the community this workspace had before it joined another; what that one had decided for itself waits there
alter table workspace add column came_from varchar(80) references community (id);
-- where such a workspace is written to; those of the others stand with the community
alter table workspace add column introductions varchar(400);
alter table workspace add column help varchar(400);
alter table workspace add column stories varchar(400);
create index workspace_community on workspace (community);
create index workspace_came_from on workspace (came_from);

-- one workspace that would join the community of another, while leaders decide
create table joining (
    id             varchar(36) not null primary key,
    community      varchar(80) not null references community (id),
    -- the leader who gave the code, and the one who took it
    host_member    varchar(80) not null references member (id),
    guest_member   varchar(80) not null references member (id),
    platform       varchar(20) not null,
    workspace_id   varchar(80) not null,
    -- offered or agreed
    stage          varchar(10) not null,
    until          timestamp with time zone not null
);
create index joining_host on joining (host_member);
create index joining_guest on joining (guest_member);

-- where an account is seen; the one somebody is written to stands with the member too
alter table account add column workspace_id varchar(80);
update account set workspace_id = (select m.workspace_id from member m where m.id = account.member);
alter table account alter column workspace_id set not null;

-- whether they said where to write to them; otherwise it is where they were last seen
alter table member add column chose_where boolean default false not null;

-- what a member was called by before two of them turned out to be one person: buttons and alarms still name it
create table former_member (
    id     varchar(80) not null primary key,
    member varchar(80) not null references member (id)
);
create index former_member_now on former_member (member);

-- what is typed on one platform and was shown on another: only a digest of it, and for a quarter of an hour
create table one_time_code (
    digest    varchar(64) not null primary key,
    -- join or link
    purpose   varchar(10) not null,
    member    varchar(80) not null references member (id),
    until     timestamp with time zone not null
);
create index one_time_code_member on one_time_code (member);

-- codes that were none, so that nobody tries for long
create table wrong_code (
    member varchar(80) not null references member (id),
    at     timestamp with time zone not null
);
create index wrong_code_member on wrong_code (member, at);

-- leaders who came with another community after it was told: it was not told to them
create table report_kept_from_member (
    report varchar(36) not null references report (id),
    member varchar(80) not null references member (id),
    primary key (report, member)
);
create index report_kept_from on report_kept_from_member (member);

-- how people on other platforms may reach them, as they said it; empty while they said that nobody may
alter table profile add column reached_at varchar(300) default '' not null;
