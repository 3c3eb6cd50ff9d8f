-- Naming workshops: how a community comes to agree on who it is.

create table workshop (
    id           varchar(36)  not null primary key,
    community    varchar(80)  not null references community (id),
    -- gather, group, propose, comment, vote, weigh, ratified or ended
    stage        varchar(10)  not null,
    step         integer      not null,
    round        integer      not null,
    gather_days  integer      not null,
    comment_days integer      not null,
    vote_days    integer      not null,
    named        boolean      not null,
    -- "30%" of those who are here, or "12"
    quorum       varchar(10)  not null,
    channel      varchar(400) not null,
    began_at     timestamp with time zone not null,
    due_at       timestamp with time zone,
    -- the leader who moved it last; null where it was time, or nothing of them is kept
    moved_member varchar(80)  references member (id)
);
create index workshop_community on workshop (community, began_at);
create index workshop_moved on workshop (moved_member);

create table workshop_part (
    workshop varchar(36) not null references workshop (id),
    member   varchar(80) not null references member (id),
    times    integer     not null,
    -- whether their words may be shown without their name
    quotable boolean     not null,
    quiet    boolean     not null,
    primary key (workshop, member)
);
create index workshop_part_member on workshop_part (member);

create table workshop_said (
    workshop varchar(36) not null references workshop (id),
    member   varchar(80) not null references member (id),
    -- why, value or see
    asked    varchar(10) not null,
    words    text        not null,
    number   integer     not null,
    bundle   integer,
    primary key (workshop, member, asked)
);
create index workshop_said_member on workshop_said (member);

create table workshop_bundle (
    workshop  varchar(36) not null references workshop (id),
    number    integer     not null,
    purpose   boolean     not null,
    name      text        not null,
    suggested text        not null,
    primary key (workshop, number)
);

create table workshop_draft (
    workshop varchar(36) not null references workshop (id),
    number   integer     not null,
    name     text        not null,
    purpose  text        not null,
    -- a line each, as they were typed
    lines    text        not null,
    at       timestamp with time zone not null,
    primary key (workshop, number)
);

create table workshop_remark (
    id       varchar(36) not null primary key,
    workshop varchar(36) not null references workshop (id),
    draft    integer     not null,
    member   varchar(80) not null references member (id),
    words    text        not null,
    -- named, unnamed or leaders
    readers  varchar(10) not null,
    at       timestamp with time zone not null
);
create index workshop_remark_in on workshop_remark (workshop);
create index workshop_remark_member on workshop_remark (member);

create table workshop_vote (
    id       varchar(36) not null primary key,
    workshop varchar(36) not null references workshop (id),
    round    integer     not null,
    -- null once a vote without names is over
    member   varchar(80) references member (id),
    -- agree, reserve or object
    ballot   varchar(10) not null,
    words    text        not null,
    shown    boolean     not null
);
create index workshop_vote_in on workshop_vote (workshop, round);
create index workshop_vote_member on workshop_vote (member);
