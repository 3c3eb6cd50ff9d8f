-- Messages kept by an emoji.

-- in which channels leaders switched it on, and with which emoji
create table marking_channel (
    community varchar(80)  not null references community (id),
    place     varchar(200) not null,
    emoji     varchar(80)  not null,
    primary key (community, place)
);

-- what somebody marked, until they have decided
create table marked (
    id            varchar(36) not null primary key,
    community     varchar(80) not null references community (id),
    -- who marked it
    member        varchar(80) not null references member (id),
    author_member varchar(80) not null references member (id),
    words         text        not null
);
create index marked_member on marked (member);
create index marked_author on marked (author_member);

-- who does not want to be asked about what they mark
create table no_marking (
    member varchar(80) not null primary key references member (id)
);
