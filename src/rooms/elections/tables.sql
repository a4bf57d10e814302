create schema elections;
grant usage on schema elections to witan_app;

-- That a voting group has voted, and the record that tells of it. For whom, nobody can read from here: a ballot has no group.
create table elections.turnout (
  id uuid primary key references ledger.record deferrable initially deferred,
  election uuid not null references ledger.record deferrable initially deferred,
  voting_group text not null,
  constraint one_vote_of_a_voting_group unique (election, voting_group)
);
alter table elections.turnout enable row level security;
-- The keeper puts it down before the record that tells of it, so that of two who vote at once the second is told so.
create policy sight on elections.turnout for select using (
  string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}'
  or exists (select from ledger.record r where r.id = turnout.id)
);
create policy keeping on elections.turnout for insert
  with check (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
grant select, insert on elections.turnout to witan_app;

-- The ballots until they are counted: no person, no group, no time. Counting publishes them in the order of their receipts, and empties this.
create table elections.ballot (
  election uuid not null references ledger.record deferrable initially deferred,
  receipt text not null check (receipt ~ '^[A-Z2-7]{4}(-[A-Z2-7]{4}){4}$'),
  choices text[] not null,
  primary key (election, receipt)
);
alter table elections.ballot enable row level security;
create policy counting on elections.ballot for all
  using (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}')
  with check (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
grant select, insert, delete on elections.ballot to witan_app;

-- What binds the lot of an election: published with its result, and known to nobody before.
create table elections.lot_secret (
  election uuid primary key references ledger.record deferrable initially deferred,
  secret text not null check (secret ~ '^[0-9a-f]{64}$')
);
alter table elections.lot_secret enable row level security;
create policy keeping on elections.lot_secret for all
  using (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}')
  with check (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
grant select, insert on elections.lot_secret to witan_app;

-- A seat is to be filled by one election at a time.
create table elections.seat_sought (
  election uuid not null references ledger.record deferrable initially deferred,
  code text not null,
  seat text not null,
  is_over boolean not null default false,
  primary key (election, seat)
);
create unique index one_election_to_a_seat on elections.seat_sought (code, seat) where not is_over;
alter table elections.seat_sought enable row level security;
create policy sight on elections.seat_sought for select
  using (exists (select from ledger.record r where r.id = seat_sought.election));
create policy keeping on elections.seat_sought for insert
  with check (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
create policy amending on elections.seat_sought for update
  using (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
grant select, insert, update on elections.seat_sought to witan_app;
