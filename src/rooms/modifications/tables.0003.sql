-- What the register is searched and filtered by besides: every reference and title that one has or had, and the other codes in which it is linked.
alter table modifications.listing
  add column names text not null default '',
  add column other_codes text[] not null default '{}';
update modifications.listing as listing set names = concat_ws(' ', record.reference, record.title)
  from ledger.record as record where record.id = listing.record;
create index listing_by_other_code on modifications.listing using gin (other_codes);

-- Each step that a modification has taken, by the day from which it holds. All of it stands in the versions too; here it can be counted.
create table modifications.taken_step (
  record uuid not null references ledger.record deferrable initially deferred,
  place int not null check (place > 0),
  step text not null,
  says text not null,
  from_state text,
  to_state text not null,
  on_date date not null,
  source text not null check (source in ('here', 'told', 'inferred')),
  primary key (record, place)
);
create index taken_step_by_day on modifications.taken_step (on_date, record);
create index taken_step_by_state on modifications.taken_step (to_state, record);
alter table modifications.taken_step enable row level security;
create policy sight on modifications.taken_step for select
  using (exists (select from ledger.record r where r.id = taken_step.record));
create policy keeping on modifications.taken_step for insert
  with check (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
grant select, insert on modifications.taken_step to witan_app;
insert into modifications.taken_step (record, place, step, says, from_state, to_state, on_date, source)
  select record.id, taken.place, taken.step ->> 'step', taken.step ->> 'says', taken.step ->> 'from', taken.step ->> 'to',
    (taken.step ->> 'on')::date, taken.step ->> 'source'
  from ledger.record as record
  join ledger.version as version on version.record = record.id and version.version = record.version
  cross join lateral jsonb_array_elements(version.content -> 'taken') with ordinality as taken (step, place)
  where record.kind = 'modification';

-- Who follows which modification: one row for each pair, that is ended and begun again. The record of the same identifier is for the follower alone.
create table modifications.following (
  id uuid primary key references ledger.record deferrable initially deferred,
  modification uuid not null references ledger.record deferrable initially deferred,
  person uuid not null references ledger.record deferrable initially deferred,
  ended_at timestamptz,
  unique (modification, person)
);
create index following_of_person on modifications.following (person) where ended_at is null;
alter table modifications.following enable row level security;
create policy sight on modifications.following for select
  using (exists (select from ledger.record r where r.id = following.id));
create policy keeping on modifications.following for insert
  with check (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
create policy amending on modifications.following for update
  using (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
grant select, insert, update on modifications.following to witan_app;

-- Of which act a follower is to be told by a letter: kept in the transaction of the act. Whether the follower may see it is asked when it is sent.
create table modifications.told_follower (
  id uuid primary key,
  following uuid not null references modifications.following,
  act uuid not null,
  at timestamptz not null,
  -- When its letter went out, or was found to be due to nobody any more.
  ended_at timestamptz,
  unique (following, act)
);
create index told_follower_waiting on modifications.told_follower (at) where ended_at is null;
alter table modifications.told_follower enable row level security;
create policy keeper on modifications.told_follower
  using (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
grant select, insert, update on modifications.told_follower to witan_app;
