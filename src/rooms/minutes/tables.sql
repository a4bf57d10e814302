create schema minutes;
grant usage on schema minutes to witan_app;

-- Minutes as they were printed when a version of them was published: once, and served from here ever after. Whoever sees the minutes sees them.
create table minutes.file (
  minutes uuid not null references ledger.record deferrable initially deferred,
  version text not null,
  format text not null check (format in ('pdf', 'docx', 'json')),
  bytes bytea not null check (octet_length(bytes) > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  printed_at timestamptz not null,
  primary key (minutes, version, format)
);
-- PDF and DOCX are packed already.
alter table minutes.file alter column bytes set storage external;
alter table minutes.file enable row level security;
create policy sight on minutes.file for select using (exists (select from ledger.record r where r.id = file.minutes));
create policy keeping on minutes.file for insert
  with check (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
grant select, insert on minutes.file to witan_app;
create trigger append_only before update or delete on minutes.file for each row execute function ledger.refuse();

-- Old minutes that are being taken over: the file as it was sent, its text, and what was read in it, with the names of persons. The ledger holds
-- only digests of them, so that a name can still be erased.
create table minutes.imported (
  record uuid primary key references ledger.record deferrable initially deferred,
  name text not null,
  kind text not null,
  media_type text not null,
  extension text not null,
  bytes bytea not null,
  text text not null,
  reading jsonb not null,
  changed_at timestamptz not null
);
alter table minutes.imported alter column bytes set storage external;
alter table minutes.imported enable row level security;
create policy sight on minutes.imported for select using (exists (select from ledger.record r where r.id = imported.record));
create policy keeping on minutes.imported for insert
  with check (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
create policy correcting on minutes.imported for update
  using (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
grant select, insert, update (reading, changed_at) on minutes.imported to witan_app;
