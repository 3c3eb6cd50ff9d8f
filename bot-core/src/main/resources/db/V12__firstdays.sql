-- Newcomers' first month, and how often somebody wants to be introduced.

create table newcomer (
    member        varchar(80)  not null primary key references member (id),
    community     varchar(80)  not null references community (id),
    joining       integer      not null,
    joined_at     timestamp with time zone not null,
    -- they want to hear nothing more that they did not ask for
    stopped       boolean      not null,
    -- their introduction to everybody: not-yet, posted or declined
    introduction  varchar(10)  not null,
    -- who said that they would say hello, and whether they have
    host_member   varchar(80),
    greeted       boolean      not null,
    -- who else was asked to, with commas between them
    asked_members varchar(400) not null
);
create index newcomer_community on newcomer (community, joined_at);

alter table profile add column often varchar(12) default 'monthly' not null;

-- the words a community chose for its newcomers, by the key of the sentence; several are variants of it
create table wording (
    community varchar(80) not null references community (id),
    sentence  varchar(60) not null,
    language  varchar(20) not null,
    number    integer     not null,
    words     text        not null,
    primary key (community, sentence, language, number)
);

-- questions that are not asked here
create table question_left_out (
    community varchar(80) not null references community (id),
    sentence  varchar(60) not null,
    primary key (community, sentence)
);

-- how many chose a value on a day; the row without a card says that the day was looked at
create table value_day (
    community varchar(80) not null references community (id),
    seen      date        not null,
    card      varchar(40) not null,
    people    integer     not null,
    primary key (community, seen, card)
);

-- whose name stands on the map, because they asked for it
create table on_map (
    member    varchar(80) not null primary key references member (id),
    community varchar(80) not null references community (id)
);
create index on_map_community on on_map (community);
