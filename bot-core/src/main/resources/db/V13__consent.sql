-- A yes for each place of its own, for everybody who is in a story; and a leader who reads it first, where that is the custom.

-- every yes, in the words it was asked and given in; a withdrawn one stays on record as long as the story
create table agreement (
    story        varchar(36)  not null references story (id),
    number       integer      not null,
    -- here, pages or press
    place        varchar(10)  not null,
    -- own, chosen or unnamed
    shown_as     varchar(10)  not null,
    name         varchar(200),
    words        text         not null,
    given_at     timestamp with time zone not null,
    withdrawn_at timestamp with time zone,
    primary key (story, number)
);
create index agreement_place on agreement (story, place);

-- until now one yes was for the members and the pages
insert into agreement (story, number, place, shown_as, name, words, given_at, withdrawn_at)
    select story, number * 2 - 1, 'here', shown_as, name, words, given_at, withdrawn_at from consent where here;
insert into agreement (story, number, place, shown_as, name, words, given_at, withdrawn_at)
    select story, number * 2, 'pages', shown_as, name, words, given_at, withdrawn_at from consent where pages;
drop table consent;

-- who else is named in a story or to be seen in its picture, and what they say to that
create table in_story (
    story     varchar(36)  not null references story (id),
    number    integer      not null,
    -- null once nothing of them is kept
    member    varchar(80)  references member (id),
    -- how they are called in it, each way on a line
    name      text         not null,
    by_author boolean      not null,
    -- asked, yes, unnamed, no or notthem
    answer    varchar(10)  not null,
    words     text         not null,
    at        timestamp with time zone not null,
    primary key (story, number)
);
create index in_story_member on in_story (member);

-- free, waiting, accepted, more or declined
alter table story add column review varchar(10) default 'free' not null;
alter table story add column review_round integer default 0 not null;
alter table story add column reviewed_by varchar(80) references member (id);
alter table story add column reviewed_at timestamp with time zone;
alter table story add column review_words text default '' not null;
update story set reviewed_at = told_at;
alter table story alter column reviewed_at set not null;
create index story_review on story (community, review);

-- how a community wants its stories handled
create table story_habit (
    community varchar(80)  not null primary key references community (id),
    reviewed  boolean      not null,
    digest    boolean      not null,
    contact   varchar(300) not null
);
