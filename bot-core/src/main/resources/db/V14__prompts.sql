-- Prompts that stand in a queue, and when the next one of it is asked.

alter table prompt add column card varchar(60);
alter table prompt add column place integer default 0 not null;

create table prompt_rhythm (
    id        varchar(36)  not null primary key,
    community varchar(80)  not null references community (id),
    -- the leader who set it; null once nothing of them is kept
    member    varchar(80)  references member (id),
    channel   varchar(400) not null,
    -- by the clocks of the zone: 2026-03-02, 09:00
    first_day varchar(10)  not null,
    days      integer      not null,
    at_time   varchar(10)  not null,
    zone      varchar(60)  not null,
    -- whether a prompt that was missed is asked late
    late      boolean      not null,
    -- whether somebody was told that the queue is empty
    warned    boolean      not null
);
create index prompt_rhythm_community on prompt_rhythm (community);

-- answers in the thread of a prompt, heard before it was known which message the prompt stands in
create table early_answer (
    community varchar(80)  not null references community (id),
    thread    varchar(400) not null,
    member    varchar(80)  not null references member (id),
    message   varchar(600) not null,
    words     text         not null,
    at        timestamp with time zone not null
);
create index early_answer_thread on early_answer (community, thread);
create index early_answer_member on early_answer (member);
