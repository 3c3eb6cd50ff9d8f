-- until when everything that happened in a workspace was heard: what was said since is looked for when the bot begins
alter table workspace add column heard_until timestamp with time zone;
