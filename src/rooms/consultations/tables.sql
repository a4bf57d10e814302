create schema consultations;
grant usage on schema consultations to witan_app;

-- Who has responded to a consultation: one response of each. Nobody reads this but the acts themselves, so it tells of no response before it is published.
create table consultations.respondent (
  consultation uuid not null references ledger.record deferrable initially deferred,
  -- A party by its identifier, anybody else by name in small letters.
  respondent text not null check (respondent <> ''),
  response uuid not null references ledger.record deferrable initially deferred,
  constraint one_response_of_a_respondent primary key (consultation, respondent)
);
create index respondent_by_response on consultations.respondent (response);
alter table consultations.respondent enable row level security;
create policy sight on consultations.respondent for select
  using (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
create policy keeping on consultations.respondent for insert
  with check (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
grant select, insert on consultations.respondent to witan_app;
