-- What is asked of everybody, what members told, and what they agreed to. Ids are UUIDs: they stand in public feeds.

create table prompt (
    id        varchar(36)  not null primary key,
    community varchar(80)  not null references community (id),
    -- the leader who wrote it; null once nothing of them is kept
    member    varchar(80)  references member (id),
    text      text         not null,
    channel   varchar(400) not null,
    stage     varchar(10)  not null,
    noted_at  timestamp with time zone not null,
    due_at    timestamp with time zone not null,
    stands    varchar(600),
    -- the key of the thread below it
    thread    varchar(400)
);
create index prompt_waiting on prompt (community, stage, due_at);
create index prompt_member on prompt (member);
create index prompt_thread on prompt (thread);

create table story (
    id           varchar(36)  not null primary key,
    community    varchar(80)  not null references community (id),
    member       varchar(80)  not null references member (id),
    prompt       varchar(36)  references prompt (id),
    title        text         not null,
    words        text         not null,
    -- the message it was told in, where it was told in a thread
    heard_place  varchar(400),
    heard_id     varchar(200),
    -- the intention under which everybody was told of it, while it stands
    announced    varchar(200),
    told_at      timestamp with time zone not null,
    changed_at   timestamp with time zone not null
);
create index story_member on story (member, told_at);
create index story_prompt on story (prompt, member);
create index story_heard on story (heard_id);
create index story_changed on story (community, changed_at);

-- every yes, in the words it was asked and given in; a withdrawn one stays on record as long as the story
create table consent (
    story        varchar(36)  not null references story (id),
    number       integer      not null,
    -- where: among the community, and on its public pages
    here         boolean      not null,
    pages        boolean      not null,
    -- own, chosen or unnamed
    shown_as     varchar(10)  not null,
    name         varchar(200),
    words        text         not null,
    given_at     timestamp with time zone not null,
    withdrawn_at timestamp with time zone,
    primary key (story, number)
);
create index consent_given on consent (given_at);
