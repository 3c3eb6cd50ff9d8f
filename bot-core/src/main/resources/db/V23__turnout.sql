-- Who of those who take part is in a round.

-- only those who are in the channel when it is announced
alter table round_series add column in_channel boolean default false not null;
-- how many percent of those whose turn it is; those first who have met the fewest
alter table round_series add column share integer default 100 not null;
