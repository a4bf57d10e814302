-- The group that works on it, by the key of its body: a meeting of that body finds by it what it is about.
alter table modifications.listing add column group_body text;
create index listing_by_group on modifications.listing (code, group_body) where group_body is not null;
-- A group whose members were named in words alone is marked, and formed anew with seats when the house starts.
update modifications.listing as listing set group_body = ''
  from ledger.record r join ledger.version v on v.record = r.id and v.version = r.version
  where r.id = listing.record and jsonb_typeof(v.content -> 'group') = 'object';
