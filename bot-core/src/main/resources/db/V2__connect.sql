-- What members told of themselves, and who was introduced to whom.

create table profile (
    member      varchar(80)   not null primary key references member (id),
    community   varchar(80)   not null references community (id),
    practice    varchar(4000) not null,
    needs       varchar(4000) not null,
    offers      varchar(4000) not null,
    -- codes, with commas between them
    languages   varchar(400)  not null,
    introducing varchar(10)   not null,
    seeking     boolean       not null
);
create index profile_community on profile (community, introducing);

-- two people are introduced, or asked about each other, once
create table introduction (
    id            bigint generated always as identity primary key,
    community     varchar(80) not null references community (id),
    seeker_member varchar(80) not null,
    asked_member  varchar(80) not null,
    -- the same two in the order of their ids, so that they are asked about once whoever seeks
    pair          varchar(170) not null,
    state         varchar(10) not null,
    asked_at      timestamp with time zone not null,
    unique (community, pair)
);
create index introduction_seeker on introduction (seeker_member);
create index introduction_asked on introduction (asked_member);
