create schema people;
grant usage on schema people to witan_app;

-- What is known of a person, in one place from which it can be erased: the ledger names persons by identifier, with a commitment to
-- the name that is worth nothing without the salt that stands here.
create table people.person (
  id uuid primary key references ledger.record deferrable initially deferred,
  name text not null,
  email text,
  functions text[] not null default '{}',
  party uuid references ledger.record deferrable initially deferred,
  organisation text,
  salt text not null,
  commitment text not null,
  -- Where the demonstration's sign-in page offers this person: group, order and a sentence.
  sign_in jsonb,
  erased_at timestamptz
);
grant select, insert, update on people.person to witan_app;
alter table people.person enable row level security;
create policy sight on people.person using (exists (select from ledger.record r where r.id = person.id));

create table people.session (
  token_digest text primary key,
  person uuid not null references people.person,
  began_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index session_of_person on people.session (person);
grant select, insert, update on people.session to witan_app;
alter table people.session enable row level security;
create policy keeper on people.session
  using (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
