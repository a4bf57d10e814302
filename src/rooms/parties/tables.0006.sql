-- Somebody may speak for several parties, for each by days and purposes of its own. What tables.0005.sql says of this is so no longer.
comment on table parties.contact is
  'Who speaks for which party, for which purpose, on which days. A person may speak for several parties, and stands for one purpose of one party once at a time.';
