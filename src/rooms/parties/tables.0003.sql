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
