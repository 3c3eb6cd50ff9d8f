-- What adapters keep and nobody may read here, such as the tokens of workspaces: encrypted, the key is in the environment.

create table locked_away (
    platform varchar(20)  not null,
    name     varchar(200) not null,
    content  text         not null,
    primary key (platform, name)
);
