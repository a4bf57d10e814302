create schema bodies;
grant usage on schema bodies to witan_app;

-- The days on which something is held, marked with what is held: two of these overlap only if both are of the same thing.
create type bodies.marked_days as range (subtype = text, collation = "C");
create function bodies.mark(what text, from_on date, until_on date) returns bodies.marked_days language sql immutable
  return bodies.marked_days(
    what || '/' || lpad((from_on - date '0001-01-01')::text, 8, '0'),
    what || '/' || coalesce(lpad((until_on - date '0001-01-01')::text, 8, '0'), 'for-good')
  );

-- Who holds which seat when: what races and membership need of it. The whole of it stands in the version of the seat.
create table bodies.holding (
  id uuid primary key,
  seat uuid not null references ledger.record deferrable initially deferred,
  code text not null,
  body text not null,
  person uuid not null references ledger.record deferrable initially deferred,
  role text not null check (role in ('member', 'alternate')),
  is_chair boolean not null,
  -- The reference of the meeting, for an alternate who stands in at that one alone.
  meeting text,
  from_on date not null,
  until_on date check (until_on > from_on),
  check (meeting is null or role = 'alternate'),
  constraint one_member_of_a_seat exclude using gist (bodies.mark(seat::text, from_on, until_on) with &&)
    where (role = 'member'),
  constraint one_seat_of_a_person exclude using gist (
    bodies.mark(code || '/' || body || '/' || person::text, from_on, until_on) with &&
  ) where (meeting is null)
);
-- An index for each of: one member of a seat who is not to cease, one seat for each person at a meeting, one person for each seat at it.
create unique index open_member_of_seat on bodies.holding (seat) where role = 'member' and until_on is null;
create unique index seat_of_person_at_meeting on bodies.holding (code, meeting, person) where meeting is not null;
create unique index person_of_seat_at_meeting on bodies.holding (seat, meeting) where meeting is not null;
create index holding_of_person on bodies.holding (person);
alter table bodies.holding enable row level security;
create policy sight on bodies.holding for select using (exists (select from ledger.record r where r.id = holding.seat));
create policy keeping on bodies.holding for insert
  with check (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
create policy amending on bodies.holding for update
  using (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
create policy undoing on bodies.holding for delete
  using (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
grant select, insert, update, delete on bodies.holding to witan_app;

-- Who has signed the declaration of which body, in which wording.
create table bodies.declaration (
  id uuid primary key references ledger.record deferrable initially deferred,
  code text not null,
  body text not null,
  person uuid not null references ledger.record deferrable initially deferred,
  version text not null,
  signed_on date not null,
  expires_on date not null check (expires_on > signed_on),
  withdrawn_on date,
  unique (code, body, person, version)
);
create index declaration_of_person on bodies.declaration (person);
alter table bodies.declaration enable row level security;
create policy sight on bodies.declaration for select
  using (exists (select from ledger.record r where r.id = declaration.id));
create policy keeping on bodies.declaration for insert
  with check (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
create policy amending on bodies.declaration for update
  using (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
grant select, insert, update on bodies.declaration to witan_app;
