-- Who offered to be somebody's mentor, and what became of it.

create table mentor_offer (
    wanted varchar(12)              not null references mentoring (id),
    member varchar(80)              not null references member (id),
    at     timestamp with time zone not null,
    stage  varchar(10)              not null,
    primary key (wanted, member)
);
create index mentor_offer_member on mentor_offer (member);
