-- Which roles are told of questions on which topics, where nobody took them.

create table topic_role (
    id        varchar(36)  not null primary key,
    community varchar(80)  not null references community (id),
    number    integer      not null,
    topic     varchar(200) not null,
    platform  varchar(40)  not null,
    workspace varchar(200) not null,
    role_id   varchar(200) not null,
    role_name varchar(400) not null
);
create index topic_role_community on topic_role (community, number);
