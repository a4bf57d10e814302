-- Which group of affiliates a party is in, from which day until which: in one at a time.
create table parties.affiliation (
  affiliates uuid not null references ledger.record deferrable initially deferred,
  party uuid not null references ledger.record deferrable initially deferred,
  from_on date not null,
  until_on date check (until_on > from_on),
  primary key (affiliates, party, from_on),
  constraint one_group_of_a_party exclude using gist (parties.mark(party::text, from_on, until_on) with &&)
);
create index affiliation_of_party on parties.affiliation (party);
alter table parties.affiliation enable row level security;
create policy sight on parties.affiliation for select
  using (exists (select from ledger.record r where r.id = affiliation.affiliates));
create policy keeping on parties.affiliation for insert
  with check (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
create policy undoing on parties.affiliation for delete
  using (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
grant select, insert, delete on parties.affiliation to witan_app;

-- What the code gave to a party for good: nobody else ever has the number or the signifier, also after the party has gone.
create table parties.given (
  code text not null,
  kind text not null check (kind in ('organisation-number', 'signifier')),
  value text not null check (value <> ''),
  party uuid not null references ledger.record deferrable initially deferred,
  given_on date not null,
  primary key (code, kind, value),
  unique (code, kind, party)
);

-- Ranges of identifiers of 64 bits. Two of them never have an identifier in common, whoever has or had them.
create table parties.range_given (
  first numeric(20) primary key check (first >= 0),
  last numeric(20) not null check (last < 18446744073709551616),
  party uuid not null references ledger.record deferrable initially deferred,
  given_on date not null,
  check (first <= last),
  constraint ranges_never_meet exclude using gist (numrange(first, last, '[]') with &&)
);
create index range_of_party on parties.range_given (party);

-- The identifiers that parties have under other codes: one party at a time has each.
create table parties.other_identifier (
  code text not null,
  title text not null,
  value text not null,
  party uuid not null references ledger.record deferrable initially deferred,
  from_on date not null,
  until_on date check (until_on > from_on),
  primary key (party, title, value, from_on),
  constraint one_party_of_an_identifier exclude using gist (
    parties.mark(code || '/' || title || '/' || value, from_on, until_on) with &&
  )
);

-- The published list of identifiers, as it was signed: what is served is what was signed, to the byte.
create table parties.published_file (
  publication uuid not null references ledger.record deferrable initially deferred,
  name text not null,
  base64 text not null,
  primary key (publication, name)
);

create trigger append_only before update or delete on parties.given for each row execute function ledger.refuse();
create trigger append_only_whole before truncate on parties.given for each statement execute function ledger.refuse();
create trigger append_only before update or delete on parties.range_given for each row execute function ledger.refuse();
create trigger append_only_whole before truncate on parties.range_given for each statement execute function ledger.refuse();
create trigger append_only before update or delete on parties.published_file for each row execute function ledger.refuse();

-- They are reached through records that the reader may see, and by acts; a page reads none of these four but the files.
alter table parties.given enable row level security;
alter table parties.range_given enable row level security;
alter table parties.other_identifier enable row level security;
alter table parties.published_file enable row level security;
create policy keepers on parties.given
  using (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
create policy keepers on parties.range_given
  using (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
create policy keepers on parties.other_identifier
  using (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
create policy sight on parties.published_file for select
  using (exists (select from ledger.record r where r.id = published_file.publication));
create policy keeping on parties.published_file for insert
  with check (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
grant select, insert on parties.given, parties.range_given, parties.published_file to witan_app;
grant select, insert, update, delete on parties.other_identifier to witan_app;
