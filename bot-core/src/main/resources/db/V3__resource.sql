-- What we know. Lists stand as JSON text; the words in `kind` and `verdict` are written by hand.

-- folders that were imported, by name
create table collection (
    community   varchar(80)  not null references community (id),
    name        varchar(200) not null,
    root        text         not null,
    imported_at timestamp with time zone not null,
    primary key (community, name)
);

create table entry (
    community  varchar(80)  not null references community (id),
    id         varchar(80)  not null,
    collection varchar(200) not null,
    path       text         not null,
    slug       text         not null,
    article    text         not null,
    headings   text         not null,
    words      text         not null,
    links      text         not null,
    kind       varchar(20)  not null,
    shared_by  text         not null,
    served     text         not null,
    aliases    text         not null,
    -- tells whether an entry that is imported again has changed
    digest     varchar(64)  not null,
    added_at   timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    primary key (community, id)
);
create index entry_collection on entry (community, collection);

-- one row a community: the newest number of its change log, locked by whoever gives out the next until that is committed
create table entry_log (
    community varchar(80) not null primary key references community (id),
    origin    varchar(40) not null,
    number    bigint      not null
);

-- each entry once, with the number of its newest change; one that is no more stands here alone
create table entry_change (
    community varchar(80) not null references community (id),
    entry     varchar(80) not null,
    number    bigint      not null,
    primary key (community, entry)
);
create unique index entry_change_number on entry_change (community, number);

-- who asked what, and what came of it
create table question (
    id         varchar(40)      not null primary key,
    community  varchar(80)      not null references community (id),
    member     varchar(80)      not null references member (id),
    asked_at   timestamp with time zone not null,
    words      text             not null,
    place      text             not null,
    found      text             not null,
    confidence double precision not null,
    sure       boolean          not null,
    verdict    varchar(20)      not null,
    helped     varchar(80),
    passed_on  boolean          not null
);
create index question_member on question (member, asked_at);
create index question_community on question (community, asked_at);
