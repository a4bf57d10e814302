create schema modifications;
grant usage on schema modifications to witan_app;

-- Every reference by which a modification is or was known leads to one modification: nobody is given one that was another's.
create table modifications.reference (
  code text not null,
  reference text not null,
  record uuid not null references ledger.record deferrable initially deferred,
  primary key (code, reference)
);
create index reference_of_record on modifications.reference (record);
alter table modifications.reference enable row level security;
create policy sight on modifications.reference for select
  using (exists (select from ledger.record r where r.id = reference.record));
create policy keeping on modifications.reference for insert
  with check (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
grant select, insert on modifications.reference to witan_app;

-- What the register is filtered and counted by. All of it stands in the versions of the record too; here it has an index.
create table modifications.listing (
  record uuid primary key references ledger.record deferrable initially deferred,
  code text not null,
  reference text not null,
  state text not null,
  path text,
  urgency text not null,
  proposer text not null,
  categories text[] not null,
  implementation_on date,
  raised_on date,
  -- When the state ends by itself.
  closes_at timestamptz
);
create index listing_in_order on modifications.listing (code, reference);
create index listing_by_state on modifications.listing (code, state, reference);
create index listing_by_path on modifications.listing (code, path, reference);
create index listing_by_category on modifications.listing using gin (categories);
create index listing_that_closes on modifications.listing (code, closes_at) where closes_at is not null;
alter table modifications.listing enable row level security;
create policy sight on modifications.listing for select
  using (exists (select from ledger.record r where r.id = listing.record));
create policy keeping on modifications.listing for insert
  with check (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
create policy amending on modifications.listing for update
  using (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
grant select, insert, update on modifications.listing to witan_app;

-- What stood in the register before it had these tables.
insert into modifications.reference (code, reference, record)
  select code, reference, id from ledger.record where kind = 'modification';
insert into modifications.listing (record, code, reference, state, urgency, proposer, categories)
  select id, code, reference, state, 'ordinary', '', '{}' from ledger.record where kind = 'modification';
