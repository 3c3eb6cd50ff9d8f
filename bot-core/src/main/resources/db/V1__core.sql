-- Who is here, what was heard, what is to be said. JSON stands as text; the names of types in it are written by hand.

create table community (
    id            varchar(80)  not null primary key,
    name          varchar(200) not null,
    purpose       text         not null,
    introductions varchar(400),
    help          varchar(400),
    stories       varchar(400),
    ready         boolean      not null
);

create table workspace (
    platform  varchar(20) not null,
    id        varchar(80) not null,
    community varchar(80) not null references community (id),
    -- when the people in it were first looked at; before that nobody there is new
    swept_at  timestamp with time zone,
    primary key (platform, id)
);

create table member (
    id           varchar(80)  not null primary key,
    community    varchar(80)  not null references community (id),
    name         varchar(200) not null,
    platform     varchar(20)  not null,
    workspace_id varchar(80)  not null,
    user_id      varchar(80)  not null,
    leader       boolean      not null,
    here         boolean      not null,
    joinings     integer      not null,
    zone         varchar(60),
    language     varchar(20)  not null,
    met_at       timestamp with time zone not null,
    joined_at    timestamp with time zone,
    left_at      timestamp with time zone
);
create index member_community on member (community, here);

create table account (
    platform  varchar(20) not null,
    user_id   varchar(80) not null,
    community varchar(80) not null references community (id),
    member    varchar(80) not null references member (id),
    primary key (platform, user_id, community)
);
create index account_member on account (member);

-- which community somebody means in direct messages, where it could be several
create table meant_community (
    platform  varchar(20) not null,
    user_id   varchar(80) not null,
    community varchar(80) not null references community (id),
    primary key (platform, user_id)
);

-- every event that was handled, once; kept narrow, for each commit writes its pages anew
create table heard (
    platform varchar(20)  not null,
    event_id varchar(400) not null,
    at       timestamp with time zone not null,
    primary key (platform, event_id)
);

-- events that arrived and wait to be handled, are held until it is known whose they are, or failed
create table waiting_event (
    number   bigint generated always as identity primary key,
    platform varchar(20)  not null,
    event_id varchar(400) not null,
    state    varchar(10)  not null,
    lane     varchar(200) not null,
    body     text         not null,
    at       timestamp with time zone not null,
    unique (platform, event_id)
);

-- every decision to act that is not settled; few rows, whatever the past
create table outbox (
    id         bigint generated always as identity primary key,
    community  varchar(80)  not null,
    platform   varchar(20)  not null,
    name       varchar(200) not null,
    place      varchar(400) not null,
    action     text         not null,
    state      varchar(10)  not null,
    attempts   integer      not null,
    decided_at timestamp with time zone not null,
    due_at     timestamp with time zone not null,
    claimed_at timestamp with time zone,
    note       varchar(500),
    unique (community, platform, name)
);

-- what was decided and settled: its name is not used again, and a message of ours is found by its id
create table settled (
    community  varchar(80)  not null,
    platform   varchar(20)  not null,
    name       varchar(200) not null,
    place      varchar(400) not null,
    state      varchar(10)  not null,
    sent_id    varchar(200),
    sent       text,
    note       varchar(500),
    decided_at timestamp with time zone not null,
    primary key (community, platform, name)
);
create index settled_sent on settled (sent_id);

create table talk (
    id          bigint generated always as identity primary key,
    community   varchar(80)  not null,
    member      varchar(80)  not null,
    kind        varchar(20)  not null,
    name        varchar(200) not null,
    version     integer      not null,
    state       text         not null,
    past        text         not null,
    open        boolean      not null,
    asked_at    timestamp with time zone not null,
    unique (community, name)
);
create index talk_member on talk (member, open);

create table work (
    community varchar(80)  not null,
    name      varchar(200) not null,
    input     text         not null,
    attempts  integer      not null,
    asked_at  timestamp with time zone not null,
    primary key (community, name)
);

-- the table of db-scheduler
create table scheduled_tasks (
    task_name            varchar(100) not null,
    task_instance        varchar(200) not null,
    task_data            bytea,
    execution_time       timestamp with time zone not null,
    picked               boolean not null,
    picked_by            varchar(50),
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat       timestamp with time zone,
    version              bigint not null,
    priority             smallint,
    state                varchar(20),
    primary key (task_name, task_instance)
);
create index scheduled_execution_time on scheduled_tasks (execution_time);
create index scheduled_last_heartbeat on scheduled_tasks (last_heartbeat);

-- guests and bots: known, so that they are never enrolled
create table passer_by (
    platform  varchar(20) not null,
    user_id   varchar(80) not null,
    community varchar(80) not null references community (id),
    primary key (platform, user_id, community)
);
