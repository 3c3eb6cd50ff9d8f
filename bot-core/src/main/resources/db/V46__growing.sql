-- Whether words of an answer were shown before they were whole: if they come to nothing, the passage is shown again.

alter table question add column growing boolean default false not null;
