-- The same rules of sight as before. Hardly any record excludes anybody, and to see that it does not costs less than to take the reader's groups apart
-- once more for every row.
alter policy sight on ledger.record using (
  audience && string_to_array(current_setting('witan.groups', true), ',')::int[]
  and (excluded = '{}' or not excluded && string_to_array(current_setting('witan.groups', true), ',')::int[])
);
alter policy sight on ledger.act using (
  audience && string_to_array(current_setting('witan.groups', true), ',')::int[]
  and (excluded = '{}' or not excluded && string_to_array(current_setting('witan.groups', true), ',')::int[])
  and exists (select from ledger.record r where r.id = act.record)
);
alter policy sight on ledger.version using (
  audience && string_to_array(current_setting('witan.groups', true), ',')::int[]
  and (excluded = '{}' or not excluded && string_to_array(current_setting('witan.groups', true), ',')::int[])
  and exists (select from ledger.record r where r.id = version.record)
);
