-- For which party an organisation of the list acts in a role, from which day until which: for each party one of a role at a time.
create table parties.acting_for (
  organisation uuid not null references ledger.record deferrable initially deferred,
  role text not null check (role <> ''),
  party uuid not null references ledger.record deferrable initially deferred,
  from_on date not null,
  until_on date check (until_on > from_on),
  primary key (organisation, party, from_on),
  constraint one_of_a_role exclude using gist (
    parties.mark(party::text || '/' || role, from_on, until_on) with &&
  )
);
create index acting_for_party on parties.acting_for (party);
alter table parties.acting_for enable row level security;
create policy sight on parties.acting_for for select
  using (exists (select from ledger.record r where r.id = acting_for.organisation));
create policy keeping on parties.acting_for for insert
  with check (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
create policy undoing on parties.acting_for for delete
  using (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
grant select, insert, delete on parties.acting_for to witan_app;
