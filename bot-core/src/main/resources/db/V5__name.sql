-- Who we are: what each member values, and what the community says it shares. A card is named by its key in values/*.toml.

create table member_value (
    community varchar(80) not null references community (id),
    member    varchar(80) not null references member (id),
    position  integer     not null,
    card      varchar(40) not null,
    primary key (member, card)
);
create index member_value_card on member_value (community, card);

create table shared_value (
    community varchar(80) not null references community (id),
    position  integer     not null,
    card      varchar(40) not null,
    primary key (community, card)
);
