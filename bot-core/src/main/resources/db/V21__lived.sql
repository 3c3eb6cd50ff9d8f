-- The value a story shows, as its author says: the key of a card, or of a value of the community's own.

alter table story add column card varchar(40);
