-- Who was asked to be a newcomer's buddy and has not said yes: they are left in peace for a while.

create table buddy_asked (
    member    varchar(80) not null primary key references member (id),
    community varchar(80) not null references community (id),
    asked_at  timestamp with time zone not null
);
create index buddy_asked_community on buddy_asked (community, asked_at);
