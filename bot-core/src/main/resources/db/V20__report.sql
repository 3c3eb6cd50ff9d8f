-- Private reports to those who look after the community.

create table report (
    id            varchar(36) not null primary key,
    community     varchar(80) not null references community (id),
    -- who told it; its readers see the name only where it is named
    member        varchar(80) not null references member (id),
    named         boolean     not null,
    words         text        not null,
    -- open, taken or ended
    stage         varchar(10) not null,
    step          integer     not null,
    -- who has taken it on
    leader_member varchar(80) references member (id),
    told_at       timestamp with time zone not null
);
create index report_open on report (community, stage);
create index report_member on report (member);
create index report_leader on report (leader_member);

-- whom it is about: they never get it
create table report_about_member (
    report varchar(36) not null references report (id),
    member varchar(80) not null references member (id),
    primary key (report, member)
);
create index report_about on report_about_member (member);

create table report_reader (
    report varchar(36) not null references report (id),
    member varchar(80) not null references member (id),
    primary key (report, member)
);
create index report_reader_member on report_reader (member);

-- what was said since
create table report_note (
    report      varchar(36) not null references report (id),
    number      integer     not null,
    by_reporter boolean     not null,
    words       text        not null,
    primary key (report, number)
);
