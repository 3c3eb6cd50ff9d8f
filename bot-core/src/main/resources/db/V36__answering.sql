-- In which channels leaders want questions answered that were put to nobody in particular.

create table answering_channel (
    community varchar(80)  not null references community (id),
    place     varchar(200) not null,
    primary key (community, place)
);
