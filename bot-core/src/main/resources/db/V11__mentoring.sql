-- Who looks for a mentor, and who took it on; and how long people who were brought together have for meeting.

create table mentoring (
    id            varchar(12)  not null primary key,
    community     varchar(80)  not null references community (id),
    member        varchar(80)  not null references member (id),
    topic         text         not null,
    stage         varchar(10)  not null,
    -- who took it on; null while nobody has
    mentor_member varchar(80)  references member (id)
);
create index mentoring_member on mentoring (member);
create index mentoring_mentor on mentoring (mentor_member);

alter table encounter add column days integer default 12 not null;
