-- Every reference and title that one has or had, also of those that were entered before the register was searched by them.
update modifications.listing as listing set names = concat_ws(' ', r.reference,
    (select string_agg(known.words, ' ') from jsonb_array_elements_text(coalesce(v.content -> 'aliases', '[]')) as known (words)),
    v.content ->> 'title',
    (select string_agg(known.words, ' ') from jsonb_array_elements_text(coalesce(v.content -> 'formerTitles', '[]')) as known (words)))
  from ledger.record r join ledger.version v on v.record = r.id and v.version = r.version
  where r.id = listing.record;
