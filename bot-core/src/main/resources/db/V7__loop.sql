-- Who looks after an entry, how it changed, and what was said of it. The words in `reason` are written by hand.

alter table entry add column owner_member varchar(80);
-- who wrote the words, where that was a member: with them the words go
alter table entry add column author_member varchar(80);
alter table entry add column link text;
alter table entry add column language varchar(20);
-- when somebody last said that it is still so
alter table entry add column looked_at timestamp with time zone;
create index entry_owner on entry (owner_member);
create index entry_author on entry (author_member);

-- how an entry read before it was changed, oldest first
create table entry_version (
    community varchar(80) not null references community (id),
    entry     varchar(80) not null,
    number    integer     not null,
    -- who changed it; null once nothing of them is kept
    member    varchar(80),
    title     text        not null,
    words     text        not null,
    at        timestamp with time zone not null,
    primary key (community, entry, number)
);
create index entry_version_member on entry_version (member);

-- what somebody finds wrong with an entry, until its owner has looked
create table entry_flag (
    community varchar(80) not null references community (id),
    entry     varchar(80) not null,
    member    varchar(80) not null,
    reason    varchar(20) not null,
    at        timestamp with time zone not null,
    primary key (community, entry, member)
);
create index entry_flag_member on entry_flag (member);

-- questions that are carried to people
create table help_wanted (
    question      varchar(40) not null primary key references question (id),
    community     varchar(80) not null references community (id),
    asker_member  varchar(80) not null references member (id),
    -- who is asked, or answers, or helped
    helper_member varchar(80),
    stage         varchar(10) not null,
    -- whether it was asked in the help channel, and the key of the thread below it
    in_channel    boolean     not null,
    thread        varchar(400),
    -- whether the asker said that it helped
    helped        boolean     not null,
    asked_at      timestamp with time zone not null,
    changed_at    timestamp with time zone not null
);
create index help_wanted_stage on help_wanted (community, stage, asked_at);
create index help_wanted_asker on help_wanted (asker_member);
create index help_wanted_helper on help_wanted (helper_member, stage);
create index help_wanted_thread on help_wanted (thread);

-- who was asked to answer, and what they said to that
create table help_offer (
    question varchar(40) not null references help_wanted (question),
    member   varchar(80) not null,
    reply    varchar(10) not null,
    at       timestamp with time zone not null,
    primary key (question, member)
);
create index help_offer_member on help_offer (member, at);

-- what was carried between the two, in order
create table help_said (
    question varchar(40) not null references help_wanted (question),
    number   integer     not null,
    member   varchar(80) not null,
    words    text        not null,
    at       timestamp with time zone not null,
    primary key (question, number)
);
create index help_said_member on help_said (member);

-- who may be asked what others want to know
create table help_readiness (
    member    varchar(80) not null primary key references member (id),
    community varchar(80) not null references community (id),
    ready     varchar(10) not null,
    at        timestamp with time zone not null
);

-- why an answer was not the right one, as the person said in one tap
alter table question add column reason varchar(20);
