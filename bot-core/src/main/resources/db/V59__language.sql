-- In which language a community speaks to all of its members and to the world: in its channels and on its pages.

alter table community add column language varchar(20) default 'en' not null;
