-- What a vote is judged by, so that the whole of the election need not be read for each: fixed when voting opens.
create table elections.poll (
  election uuid primary key references ledger.record deferrable initially deferred,
  letters text[] not null,
  votes int not null check (votes > 0),
  cast_by text[] not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null check (closes_at > opens_at)
);
alter table elections.poll enable row level security;
create policy sight on elections.poll for select using (exists (select from ledger.record r where r.id = poll.election));
create policy keeping on elections.poll for insert
  with check (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
grant select, insert on elections.poll to witan_app;

-- The electorate: a party is in one voting group, so that affiliates do not vote twice.
create table elections.elector (
  election uuid not null references ledger.record deferrable initially deferred,
  party uuid not null references ledger.record deferrable initially deferred,
  voting_group text not null,
  name text not null,
  constraint one_voting_group_of_a_party primary key (election, party)
);
alter table elections.elector enable row level security;
create policy sight on elections.elector for select
  using (exists (select from ledger.record r where r.id = elector.election));
create policy keeping on elections.elector for insert
  with check (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
grant select, insert on elections.elector to witan_app;
