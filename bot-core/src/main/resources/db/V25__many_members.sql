-- Who leads, and how many came lately, is asked at every arrival: without these, of everybody.
create index member_leader on member (community, leader, here);
create index member_joined on member (community, joined_at);
