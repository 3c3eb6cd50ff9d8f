-- Who at the edge leaders were told of or wrote to, and which leaders want to be told each week.

create table approach (
    member    varchar(80) not null references member (id),
    community varchar(80) not null references community (id),
    -- suggested to a leader, or approached
    how       varchar(12) not null,
    -- when it last was so
    at        timestamp with time zone not null,
    primary key (member, how)
);
create index approach_community on approach (community, how, at);

create table told_weekly (
    member    varchar(80) not null primary key references member (id),
    community varchar(80) not null references community (id)
);
create index told_weekly_community on told_weekly (community);
