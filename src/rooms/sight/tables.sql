create schema sight;
grant usage on schema sight to witan_app;

-- Who was let in to what, and until when: asked at each request. What else there is to say of a grant stands in its record.
create table sight.granted (
  id uuid primary key references ledger.record deferrable initially deferred,
  code text not null,
  record uuid not null references ledger.record deferrable initially deferred,
  body text,
  person uuid not null references ledger.record deferrable initially deferred,
  from_on date not null,
  -- The last day on which it counts.
  until_on date not null check (until_on >= from_on),
  ended_at timestamptz
);
create index granted_to_person on sight.granted (person) where ended_at is null;
-- Nobody is let in to one thing twice: whoever is to stay longer is let in anew when the first grant has ended.
create unique index one_open_grant on sight.granted (record, person) where ended_at is null;
alter table sight.granted enable row level security;
create policy sight on sight.granted for select using (exists (select from ledger.record r where r.id = granted.id));
create policy keeping on sight.granted for insert
  with check (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
create policy ending on sight.granted for update
  using (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
grant select, insert, update (ended_at) on sight.granted to witan_app;
create trigger keeps before delete on sight.granted for each row execute function ledger.refuse();
