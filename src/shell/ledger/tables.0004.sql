-- The record on whose page it was read, where that was the page of a record; a list or a search is the page of none.
alter table ledger.reading add column page uuid references ledger.record deferrable initially deferred;
