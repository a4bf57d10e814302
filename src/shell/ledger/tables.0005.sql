-- The version that is in force is for whom its record is for, and the database holds them to it: so a list of records as they stand asks the record
-- once for each of its rows. A version that has ended is for those alone who may see it and, now, its record.
do $$
begin
  if exists (
    select from ledger.record r left join ledger.version v on v.record = r.id and v.valid_to is null
    where (v.version, v.audience, v.excluded) is distinct from (r.version, r.audience, r.excluded)
  ) then
    raise exception 'a version in force is not for whom its record is for: find out how that came about before going on';
  end if;
end
$$;

create function ledger.hold_to_record() returns trigger language plpgsql security definer set search_path = pg_catalog, ledger as $$
declare
  held uuid := case when tg_table_name = 'record' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'record' end;
begin
  if exists (
    select from ledger.record r left join ledger.version v on v.record = r.id and v.valid_to is null
    where r.id = held and (v.version, v.audience, v.excluded) is distinct from (r.version, r.audience, r.excluded)
  ) then
    raise exception 'the version in force is for whom its record is for: both change together';
  end if;
  return null;
end
$$;
create constraint trigger held_to_record after insert on ledger.version deferrable initially deferred
  for each row execute function ledger.hold_to_record();
create constraint trigger held_to_version after update of version, audience, excluded on ledger.record deferrable initially deferred
  for each row when ((old.version, old.audience, old.excluded) is distinct from (new.version, new.audience, new.excluded))
  execute function ledger.hold_to_record();

-- The reader's groups, taken apart as an array is written: half the work of splitting a text, for every row.
alter policy sight on ledger.record using (
  audience && ('{' || current_setting('witan.groups', true) || '}')::int[]
  and (excluded = '{}' or not excluded && ('{' || current_setting('witan.groups', true) || '}')::int[])
);
alter policy sight on ledger.act using (
  audience && ('{' || current_setting('witan.groups', true) || '}')::int[]
  and (excluded = '{}' or not excluded && ('{' || current_setting('witan.groups', true) || '}')::int[])
  and exists (select from ledger.record r where r.id = act.record)
);
-- A function, so that a statement which meets no version that has ended need not be planned as if it did.
create function ledger.is_seen(record uuid) returns boolean language sql stable
  return exists (select from ledger.record r where r.id = is_seen.record);
-- Each list joins versions to records, by which alone its plan is estimated: so the groups can be taken apart once for all rows.
alter policy sight on ledger.version using (
  coalesce(audience && (select ('{' || current_setting('witan.groups', true) || '}')::int[]), false)
  and (excluded = '{}' or not excluded && ('{' || current_setting('witan.groups', true) || '}')::int[])
  and (valid_to is null or ledger.is_seen(record))
);
