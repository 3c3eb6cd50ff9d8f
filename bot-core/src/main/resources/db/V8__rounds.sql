-- Rounds of introductions: what leaders set up, who takes part, what was planned, and what became of people brought together.

create table round_series (
    id         varchar(12)  not null primary key,
    community  varchar(80)  not null references community (id),
    -- where it is told how a round went; null where that is told to leaders alone
    channel    varchar(400),
    every_days integer      not null,
    size       integer      not null,
    -- whether everybody is asked before they are introduced
    asks       boolean      not null,
    -- whether a leader looks at each round before it begins
    by_hand    boolean      not null,
    -- nobody meets again whom they met in so many rounds
    apart_for  integer      not null,
    number     integer      not null,
    next_at    timestamp with time zone not null,
    stopped    boolean      not null,
    -- the leader who set it up; null once nothing of them is kept
    member     varchar(80)
);
create index round_series_community on round_series (community);

create table round_wish (
    series     varchar(12)  not null references round_series (id),
    member     varchar(80)  not null references member (id),
    every      integer      not null,
    last_round integer      not null,
    silent     integer      not null,
    paused     boolean      not null,
    primary key (series, member)
);
create index round_wish_member on round_wish (member);

create table round_snooze (
    member     varchar(80)  not null primary key references member (id),
    until      timestamp with time zone not null
);

-- whom somebody would rather not meet; known to nobody else
create table round_apart (
    member       varchar(80) not null references member (id),
    other_member varchar(80) not null references member (id),
    primary key (member, other_member)
);
create index round_apart_other on round_apart (other_member);

create table round_plan (
    id         varchar(20)  not null primary key,
    series     varchar(12)  not null references round_series (id),
    number     integer      not null,
    stage      varchar(10)  not null,
    at         timestamp with time zone not null
);
create index round_plan_series on round_plan (series, number);

create table round_seat (
    round      varchar(20)  not null references round_plan (id),
    member     varchar(80)  not null references member (id),
    -- the number of their group; null for one who skips this round
    place      integer,
    primary key (round, member)
);
create index round_seat_member on round_seat (member);

-- people brought together, by a round or because they asked
create table encounter (
    id         varchar(40)  not null primary key,
    community  varchar(80)  not null references community (id),
    round      varchar(20),
    stage      varchar(10)  not null,
    begun_at   timestamp with time zone not null,
    -- the key of the room they are in
    room       varchar(400),
    talked     boolean      not null
);
create index encounter_begun on encounter (community, begun_at);
create index encounter_room on encounter (room);
create index encounter_round on encounter (round);

create table encounter_guest (
    encounter  varchar(40)  not null references encounter (id),
    member     varchar(80)  not null references member (id),
    agreed     varchar(10)  not null,
    met        varchar(10)  not null,
    primary key (encounter, member)
);
create index encounter_guest_member on encounter_guest (member);

