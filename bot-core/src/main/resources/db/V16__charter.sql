-- What each community agreed on, in all its versions.

create table charter (
    community     varchar(80) not null references community (id),
    number        integer     not null,
    name          text        not null,
    purpose       text        not null,
    since         timestamp with time zone not null,
    -- noted, adopted or consented
    how           varchar(10) not null,
    -- who noted or adopted it; null once nothing of them is kept
    leader_member varchar(80) references member (id),
    agreed        integer     not null,
    reserved      integer     not null,
    here          integer     not null,
    primary key (community, number)
);
create index charter_leader on charter (leader_member);

create table charter_value (
    community varchar(80) not null,
    number    integer     not null,
    position  integer     not null,
    card      varchar(40) not null,
    name      text        not null,
    -- what it means in practice here
    practice  text        not null,
    primary key (community, number, position),
    foreign key (community, number) references charter (community, number)
);

-- who agreed, where the vote was by name
create table charter_yes (
    community varchar(80) not null,
    number    integer     not null,
    member    varchar(80) not null references member (id),
    primary key (community, number, member),
    foreign key (community, number) references charter (community, number)
);
create index charter_yes_member on charter_yes (member);

-- whether leaders are asked once a year if it is still true
create table charter_habit (
    community varchar(80) not null primary key references community (id),
    yearly    boolean     not null,
    -- the day they were asked last, such as 2026-03-02, and whether somebody answered
    asked_on  varchar(10),
    answered  boolean     not null
);
