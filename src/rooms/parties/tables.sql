create schema parties;
grant usage on schema parties to witan_app;

-- The days on which something holds, marked with what holds: two of these overlap only if both are of the same thing.
create type parties.marked_days as range (subtype = text, collation = "C");
create function parties.mark(what text, from_on date, until_on date) returns parties.marked_days language sql immutable
  return parties.marked_days(
    what || '/' || lpad((from_on - date '0001-01-01')::text, 8, '0'),
    what || '/' || coalesce(lpad((until_on - date '0001-01-01')::text, 8, '0'), 'for-good')
  );

-- Which category a party is in from which day until which: one on any day. The whole declaration stands in the version of the party.
create table parties.category_period (
  party uuid not null references ledger.record deferrable initially deferred,
  category text not null,
  from_on date not null,
  until_on date check (until_on > from_on),
  primary key (party, from_on),
  constraint one_category_of_a_party exclude using gist (parties.mark(party::text, from_on, until_on) with &&)
);
create index party_in_category on parties.category_period (category, from_on);
alter table parties.category_period enable row level security;
create policy sight on parties.category_period for select
  using (exists (select from ledger.record r where r.id = category_period.party));
create policy keeping on parties.category_period for insert
  with check (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
create policy undoing on parties.category_period for delete
  using (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
grant select, insert, delete on parties.category_period to witan_app;

-- Those that were declared before this table was.
insert into parties.category_period (party, category, from_on, until_on)
  select r.id, period ->> 'category', (period ->> 'from')::date,
    lead((period ->> 'from')::date) over (partition by r.id order by period ->> 'from')
  from ledger.record r
  join ledger.version v on v.record = r.id and v.version = r.version
  cross join lateral jsonb_array_elements(v.content -> 'categories') as period
  where r.kind = 'party';
