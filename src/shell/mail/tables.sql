-- What is to go out by mail. A row holds no text and no address: whoever sends it asks at that moment what may be said, and to which address.
create schema mail;
grant usage on schema mail to witan_app;

create table mail.outgoing (
  id uuid primary key,
  -- Which room knows what to write, and about what: the identifier of a link, a notice.
  kind text not null,
  about uuid not null,
  created_at timestamptz not null,
  next_try_at timestamptz not null,
  tries int not null default 0 check (tries between 0 and 8),
  -- How it ended; while this is empty, it waits.
  ended_at timestamptz,
  outcome text check (outcome in ('sent', 'not-due', 'given-up')),
  -- What the mail server answered last: a number, never a text or an address.
  last_answer int,
  check ((ended_at is null) = (outcome is null)),
  unique (kind, about)
);
create index outgoing_waiting on mail.outgoing (next_try_at) where ended_at is null;
create index outgoing_ended on mail.outgoing (ended_at);
grant select, insert, update on mail.outgoing to witan_app;
alter table mail.outgoing enable row level security;
create policy keeper on mail.outgoing
  using (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
