-- In what was said besides the message that tells a story it stands, too: a digest, a press kit, what leaders read first.

create table retold (
    community varchar(80)  not null references community (id),
    -- the name under which it was said
    intention varchar(200) not null,
    story     varchar(36)  not null references story (id),
    number    integer      not null,
    -- who has it; null where it stands in a channel
    member    varchar(80)  references member (id),
    primary key (community, intention, story)
);
create index retold_story on retold (story);
create index retold_member on retold (member);

-- what leaders have before them now
insert into retold (community, intention, story, number, member)
    select s.community, 'reading/' || s.id || '/' || s.review_round || '/' || m.id, s.id, 1, m.id
    from story s join member m on m.community = s.community and m.leader and m.here and m.id <> s.member
    where s.review = 'waiting';
