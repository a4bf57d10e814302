-- The party that a record is about: its own data stays open to it, or closed to others, when the class of the record changes.
alter table ledger.record add column party uuid references ledger.record deferrable initially deferred;
update ledger.record as record set party = substring(own.key from 7)::uuid
  from ledger.audience_group as own where own.key like 'party:%' and own.number = any (record.audience);

-- Who has read what only those may read who have signed: told to the secretariat and to the chair of its body, and to nobody else.
create table ledger.reading (
  id bigint generated always as identity primary key,
  record uuid not null references ledger.record deferrable initially deferred,
  -- The version of its document, where one was opened.
  version int,
  -- Where it was read; what was recorded before addresses were kept has none.
  address text,
  person uuid not null references ledger.record deferrable initially deferred,
  at timestamptz not null
);
create index reading_of_record on ledger.reading (record, at desc, id desc);
alter table ledger.reading enable row level security;
create policy sight on ledger.reading for select using (
  exists (
    select from ledger.record r join ledger.audience_group g
      on g.key in ('secretariat', 'keeper') or g.key = 'chair-of-the-body:' || r.body
    where r.id = reading.record and g.number = any (string_to_array(current_setting('witan.groups', true), ',')::int[])
  )
);
create policy keeping on ledger.reading for insert
  with check (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
grant select, insert on ledger.reading to witan_app;
create trigger append_only before update or delete on ledger.reading for each row execute function ledger.refuse();
create trigger append_only_whole before truncate on ledger.reading for each statement execute function ledger.refuse();
