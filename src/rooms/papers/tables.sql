create schema papers;
grant usage on schema papers to witan_app;

-- The bytes of each version of a document, and the text that was found in it. What is handed in while a paper is being written stays with
-- those who write it: a row is for its own audience too, and issuing opens that version alone to whoever may see the paper.
create table papers.file (
  id uuid primary key,
  record uuid not null references ledger.record deferrable initially deferred,
  version int not null check (version > 0),
  name text not null,
  kind text not null,
  media_type text not null,
  extension text not null,
  charset text,
  bytes bytea not null check (octet_length(bytes) > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  text text not null,
  warnings text[] not null,
  audience int[] not null check (audience @> '{0}'),
  kept_at timestamptz not null,
  unique (record, version)
);
-- What is handed in is mostly packed already.
alter table papers.file alter column bytes set storage external;
alter table papers.file enable row level security;
create policy sight on papers.file for select using (
  audience && string_to_array(current_setting('witan.groups', true), ',')::int[]
  and exists (select from ledger.record r where r.id = file.record)
);
create policy keeping on papers.file for insert
  with check (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
create policy opening on papers.file for update
  using (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
grant select, insert, update (audience) on papers.file to witan_app;
create trigger never_changes
  before update of id, record, version, name, kind, media_type, extension, charset, bytes, sha256, text, warnings, kept_at
  on papers.file for each row execute function ledger.refuse();
create trigger keeps before delete on papers.file for each row execute function ledger.refuse();

-- Who has read a document that may only be read by those who have signed: told to the secretariat, and to nobody else.
create table papers.reading (
  id bigint generated always as identity primary key,
  record uuid not null references ledger.record deferrable initially deferred,
  -- The version of its document; null for its page.
  version int,
  person uuid not null references ledger.record deferrable initially deferred,
  at timestamptz not null
);
create index reading_of_record on papers.reading (record, at desc);
alter table papers.reading enable row level security;
create policy sight on papers.reading for select using (
  exists (select from ledger.record r where r.id = reading.record)
  and exists (
    select from ledger.audience_group g
    where g.key in ('secretariat', 'keeper') and g.number = any (string_to_array(current_setting('witan.groups', true), ',')::int[])
  )
);
create policy keeping on papers.reading for insert
  with check (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
grant select, insert on papers.reading to witan_app;
create trigger append_only before update or delete on papers.reading for each row execute function ledger.refuse();
