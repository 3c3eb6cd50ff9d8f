-- What was written about a report: all of it can be taken back.

create table report_message (
    report varchar(36)  not null references report (id),
    -- the name under which it was written
    name   varchar(200) not null,
    -- to whom; null once nothing of them is kept
    member varchar(80)  references member (id),
    -- whether it was taken away; it still counts, for its name is not used again
    gone   boolean      default false not null,
    primary key (report, name)
);
create index report_message_member on report_message (member);

insert into report_message (report, name, member)
    select report, 'report/' || report || '/given/' || member, member from report_reader;
