-- What the texts of entries mean, as a model found it: derived, but dear to find. `direction` holds numbers of two bytes.
create table meaning (
    community varchar(80) not null references community (id),
    entry     varchar(80) not null,
    model     varchar(20) not null,
    digest    varchar(64) not null,
    direction bytea       not null,
    primary key (community, entry, model, digest)
);
create index meaning_digest on meaning (model, digest);
