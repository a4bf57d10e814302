-- How each seat voted on each solution of a ballot: what makes sure that a seat has one vote on it. All else stands in the versions.
create table modifications.ballot_vote (
  ballot uuid not null references ledger.record deferrable initially deferred,
  seat uuid not null references ledger.record deferrable initially deferred,
  solution text not null,
  vote text not null check (vote in ('for', 'against', 'abstain')),
  cast_at timestamptz not null,
  -- When the seat changed its mind.
  superseded_at timestamptz
);
create unique index one_effective_vote on modifications.ballot_vote (ballot, seat, solution) where superseded_at is null;
alter table modifications.ballot_vote enable row level security;
create policy sight on modifications.ballot_vote for select
  using (exists (select from ledger.record r where r.id = ballot_vote.ballot));
create policy keeping on modifications.ballot_vote for insert
  with check (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
create policy amending on modifications.ballot_vote for update
  using (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
grant select, insert, update on modifications.ballot_vote to witan_app;
