-- Who had everything deleted that was kept of them, and is still there: a mark made of their account, which can be compared
-- but not read, so that they are not taken for somebody new. It goes when they turn to the bot again, and when they leave.

create table forgotten (
    community varchar(80) not null references community (id),
    platform  varchar(20) not null,
    mark      varchar(30) not null,
    primary key (community, platform, mark)
);
