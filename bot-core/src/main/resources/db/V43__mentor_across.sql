-- On which other platforms it is asked too, with commas between; empty where it is asked on one.

alter table mentoring add column elsewhere varchar(200) default '' not null;
