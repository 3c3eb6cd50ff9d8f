-- Pictures in stories, and who wants no reminders.

create table picture (
    story  varchar(36) not null references story (id),
    number integer     not null,
    -- a JPEG of ours, at most 900,000 bytes: more than a million the embedded database does not take
    bytes  bytea       not null,
    width  integer     not null,
    height integer     not null,
    -- what it shows; empty until its author said so
    alt    text        not null,
    primary key (story, number)
);

create table no_reminder (
    member varchar(80) not null primary key references member (id)
);
