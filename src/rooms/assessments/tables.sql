create schema assessments;
grant usage on schema assessments to witan_app;

-- What stands of each kind for each solution of a modification: asked for, or delivered. All else stands in the versions; here one alone can stand.
create table assessments.standing (
  assessment uuid primary key references ledger.record deferrable initially deferred,
  modification uuid not null references ledger.record deferrable initially deferred,
  kind text not null,
  -- The original or an alternative, by its key.
  solution text not null,
  -- It was withdrawn, or speaks of an earlier solution.
  is_over boolean not null default false
);
create unique index one_standing_assessment on assessments.standing (modification, kind, solution) where not is_over;
alter table assessments.standing enable row level security;
create policy sight on assessments.standing for select
  using (exists (select from ledger.record r where r.id = standing.assessment));
create policy keeping on assessments.standing for insert
  with check (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
create policy amending on assessments.standing for update
  using (string_to_array(current_setting('witan.groups', true), ',')::int[] @> '{0}');
grant select, insert, update on assessments.standing to witan_app;

-- What stood before it was kept here: of each kind one at most, and all of the original.
insert into assessments.standing (assessment, modification, kind, solution)
  select r.id, r.parent, v.content ->> 'kind', 'original'
  from ledger.record r join ledger.version v on v.record = r.id and v.version = r.version
  where r.kind = 'assessment' and r.state in ('requested', 'in-preparation', 'information-needed', 'delivered');
