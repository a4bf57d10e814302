-- Who speaks for a party, for which purpose, from which day until which: a person stands for a purpose once at a time.
create table parties.contact (
  party uuid not null references ledger.record deferrable initially deferred,
  number int not null check (number > 0),
  person uuid not null,
  purpose text not null check (purpose <> ''),
  from_on date not null,
  until_on date check (until_on > from_on),
  primary key (party, number),
  constraint once_for_a_purpose exclude using gist (
    parties.mark(party::text || '/' || person::text || '/' || purpose, from_on, until_on) with &&
  )
);
create index contact_of_person on parties.contact (person) where until_on is null;
alter table parties.contact enable row level security;
create policy keepers on parties.contact
  using (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
grant select, insert, delete on parties.contact to witan_app;

-- The days on which a party holds a licence: of one kind, one at a time. The whole of it stands in the version of the party.
create table parties.licence_period (
  party uuid not null references ledger.record deferrable initially deferred,
  kind text not null check (kind <> ''),
  from_on date not null,
  until_on date check (until_on > from_on),
  primary key (party, kind, from_on),
  constraint one_licence_of_a_kind exclude using gist (
    parties.mark(party::text || '/' || kind, from_on, until_on) with &&
  )
);
alter table parties.licence_period enable row level security;
create policy sight on parties.licence_period for select
  using (exists (select from ledger.record r where r.id = licence_period.party));
create policy keeping on parties.licence_period for insert
  with check (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
create policy undoing on parties.licence_period for delete
  using (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
grant select, insert, delete on parties.licence_period to witan_app;

-- Those that were told before this table was; of several that would meet, the first.
insert into parties.licence_period (party, kind, from_on, until_on)
  select r.id, licence ->> 'kind', (licence ->> 'from')::date, (licence ->> 'until')::date
  from ledger.record r
  join ledger.version v on v.record = r.id and v.version = r.version
  cross join lateral jsonb_array_elements(v.content -> 'licences') as licence
  where r.kind = 'party'
    and ((licence ->> 'until') is null or licence ->> 'until' > licence ->> 'from')
  on conflict do nothing;
