create schema decisions;
grant usage on schema decisions to witan_app;

-- How each seat voted, at a meeting or in writing: what makes sure that a seat has one vote. All else stands in the versions of the records.
create table decisions.vote (
  id uuid primary key,
  -- The decision, or the written decision, that it is a vote on.
  ballot uuid not null references ledger.record deferrable initially deferred,
  -- The record that tells of it, and so who may see it: the decision, or the answer of the seat.
  told_by uuid not null references ledger.record deferrable initially deferred,
  seat uuid not null references ledger.record deferrable initially deferred,
  vote text not null check (vote in ('for', 'against', 'abstain')),
  cast_at timestamptz not null,
  -- When the seat changed its mind.
  superseded_at timestamptz
);
create unique index one_effective_vote on decisions.vote (ballot, seat) where superseded_at is null;
create index vote_told_by on decisions.vote (told_by);
alter table decisions.vote enable row level security;
create policy sight on decisions.vote for select using (exists (select from ledger.record r where r.id = vote.told_by));
create policy keeping on decisions.vote for insert
  with check (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
create policy amending on decisions.vote for update
  using (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
grant select, insert, update on decisions.vote to witan_app;
