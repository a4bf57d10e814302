-- How people sign in. All of it is the keeper's alone: pages reach it through the store, each person its own.

-- An account is what a person signs in with; who has none reads what is public.
create table people.account (
  id uuid primary key references ledger.record deferrable initially deferred,
  person uuid not null unique references people.person,
  address text not null check (address = lower(address) and length(address) <= 254),
  opened_at timestamptz not null,
  closed_at timestamptz,
  -- A password never stands alone: with it goes a secret for codes, sealed with the key of the installation.
  password text,
  one_time_secret text,
  one_time_step bigint not null default 0,
  wants_mail boolean not null default true,
  check ((password is null) = (one_time_secret is null))
);
create unique index account_of_address on people.account (address) where closed_at is null;

create table people.passkey (
  id uuid primary key,
  person uuid not null references people.person,
  credential text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  title text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  removed_at timestamptz
);
create index passkey_of_person on people.passkey (person) where removed_at is null;

-- Of a code only what it digests to under the key of the installation.
create table people.recovery_code (
  person uuid not null references people.person,
  digest text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (person, digest)
);

-- Who somebody is to another directory: one subject of one issuer is one person.
create table people.directory_identity (
  issuer text not null,
  subject text not null,
  person uuid not null references people.person,
  linked_at timestamptz not null,
  unlinked_at timestamptz,
  primary key (issuer, subject)
);
create index directory_identity_of_person on people.directory_identity (person) where unlinked_at is null;

-- A link that was sent, by the digest of its token: bound to one address, used once, for an hour.
create table people.sign_in_link (
  id uuid primary key,
  person uuid not null references people.person,
  purpose text not null check (purpose in ('invitation', 'recovery')),
  address text check (address = lower(address)),
  digest text not null unique,
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at and expires_at <= made_at + interval '1 hour'),
  used_at timestamptz check (used_at < expires_at),
  withdrawn_at timestamptz,
  check (used_at is null or withdrawn_at is null)
);
create unique index one_open_link on people.sign_in_link (person) where used_at is null and withdrawn_at is null;

-- That somebody asked for a link, by an address that may be anybody's: worked off later, so that the answer takes as long for all.
create table people.recovery_request (
  id uuid primary key,
  address text not null,
  asked_at timestamptz not null,
  ended_at timestamptz
);
create index recovery_request_waiting on people.recovery_request (asked_at) where ended_at is null;

-- Tries that failed, by what was tried and from where. It only ever makes people wait.
create table people.throttle (
  key text primary key,
  failures int not null,
  last_at timestamptz not null,
  open_at timestamptz not null check (open_at <= last_at + interval '15 minutes')
);

-- What may be used once: challenges that were answered.
create table people.spent (
  key text primary key,
  spent_at timestamptz not null
);
create index spent_in_order on people.spent (spent_at);

alter table people.session
  add column id uuid not null default gen_random_uuid() unique,
  add column method text not null default 'choice' check (method in ('choice', 'passkey', 'password', 'directory')),
  add column used_at timestamptz,
  add column idle_minutes int check (idle_minutes > 0),
  add column agent text not null default '' check (length(agent) <= 200);
update people.session set used_at = began_at;
alter table people.session alter column used_at set not null;

-- What a program signs in with, by its digest: shown once, for a purpose, until a day.
create table people.api_token (
  id uuid primary key,
  person uuid not null references people.person,
  digest text not null unique,
  start text not null,
  title text not null,
  may_act boolean not null,
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at and expires_at <= made_at + interval '366 days'),
  used_at timestamptz,
  revoked_at timestamptz
);
create index api_token_of_person on people.api_token (person);

do $$
declare
  own text;
begin
  foreach own in array array['account', 'passkey', 'recovery_code', 'directory_identity', 'sign_in_link', 'recovery_request', 'throttle', 'spent', 'api_token'] loop
    execute format('grant select, insert, update on people.%I to witan_app', own);
    execute format('alter table people.%I enable row level security', own);
    execute format(
      'create policy keeper on people.%I using (string_to_array(current_setting(''witan.groups'', true), '','')::int[] @> ''{0}'')',
      own
    );
  end loop;
end
$$;
grant delete on people.spent, people.throttle to witan_app;
