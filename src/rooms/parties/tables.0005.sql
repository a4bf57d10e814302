-- On which days to come somebody begins or ceases to speak for a party, or to belong to it: what a person has by that is given and taken then.
create table parties.contact_due (
  party uuid not null references ledger.record deferrable initially deferred,
  due_on date not null,
  primary key (party, due_on)
);
create index contact_due_by_day on parties.contact_due (due_on);
alter table parties.contact_due enable row level security;
create policy keepers on parties.contact_due
  using (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
grant select, insert, delete on parties.contact_due to witan_app;

-- Whose contact somebody is: nobody speaks for two parties.
create index contacts_of_person on parties.contact (person);
drop index parties.contact_of_person;
