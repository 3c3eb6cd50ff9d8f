-- until when everything that happened was heard: in a workspace, and where it is not said in which (the workspace '-')
create table heard_until (
    platform varchar(20) not null,
    id       varchar(80) not null,
    at       timestamp with time zone not null,
    primary key (platform, id)
);
insert into heard_until (platform, id, at)
    select platform, id, heard_until from workspace where heard_until is not null;
alter table workspace drop column heard_until;
