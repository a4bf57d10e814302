-- Who may see a listing and its steps stands in them, as in the spine: a register that is filtered and counted then asks the spine for nothing but
-- what it shows. Nobody writes it twice: when the sight of a modification changes, a trigger changes it here in the same statement.
alter table modifications.listing
  add column audience int[],
  add column excluded int[],
  add column edition text,
  add column entered_on date,
  -- Where its first step led from, and when.
  add column first_from text,
  add column first_on date;
update modifications.listing as listing
  set audience = r.audience, excluded = r.excluded, edition = r.edition, entered_on = (r.created_at at time zone 'Europe/London')::date
  from ledger.record r where r.id = listing.record;
update modifications.listing as listing set first_from = step.from_state, first_on = step.on_date
  from modifications.taken_step step where step.record = listing.record and step.place = 1;
-- What was updated is checked now: a table whose checks still wait for the end cannot be altered.
set constraints all immediate;
alter table modifications.listing
  alter column audience set not null,
  alter column excluded set not null,
  alter column edition set not null,
  alter column entered_on set not null,
  add check (audience @> '{0}');
drop policy sight on modifications.listing;
create policy sight on modifications.listing for select using (
  audience && string_to_array(current_setting('witan.groups', true), ',')::int[]
  and (excluded = '{}' or not excluded && string_to_array(current_setting('witan.groups', true), ',')::int[])
);

alter table modifications.taken_step
  add column code text,
  add column audience int[],
  add column excluded int[],
  -- The day of the step after it: it stands where this one led until then.
  add column until_on date;
update modifications.taken_step as step set code = r.code, audience = r.audience, excluded = r.excluded from ledger.record r where r.id = step.record;
update modifications.taken_step as step set until_on = next.on_date
  from modifications.taken_step next where next.record = step.record and next.place = step.place + 1;
alter table modifications.taken_step
  alter column code set not null,
  alter column audience set not null,
  alter column excluded set not null,
  add check (audience @> '{0}');
drop policy sight on modifications.taken_step;
create policy sight on modifications.taken_step for select using (
  audience && string_to_array(current_setting('witan.groups', true), ',')::int[]
  and (excluded = '{}' or not excluded && string_to_array(current_setting('witan.groups', true), ',')::int[])
);
create policy amending on modifications.taken_step for update
  using (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
grant update (audience, excluded, until_on) on modifications.taken_step to witan_app;

create function modifications.follow_sight() returns trigger language plpgsql as $$
begin
  update modifications.listing set audience = new.audience, excluded = new.excluded where record = new.id;
  update modifications.taken_step set audience = new.audience, excluded = new.excluded where record = new.id;
  return new;
end
$$;
create trigger modification_sight after update of audience, excluded on ledger.record
  for each row when (new.kind = 'modification' and (old.audience <> new.audience or old.excluded <> new.excluded))
  execute function modifications.follow_sight();

drop index modifications.taken_step_by_state;
create index taken_step_by_state on modifications.taken_step (to_state, on_date desc, record);

-- A list in order stops as soon as it has enough.
drop index modifications.listing_in_order;
create index listing_in_order on modifications.listing (code, reference, record);
