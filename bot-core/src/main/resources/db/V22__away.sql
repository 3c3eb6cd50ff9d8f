-- Who is away, on vacation say, as their platform tells.

create table away (
    member    varchar(80) not null references member (id),
    community varchar(80) not null references community (id),
    platform  varchar(20) not null,
    until     timestamp with time zone not null,
    primary key (member, platform)
);
create index away_community on away (community, until);
