-- whether those in a round were told of it before, so that they wait for it
alter table round_plan add column warned boolean default false not null;
