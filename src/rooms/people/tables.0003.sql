-- The capacity that somebody has chosen to act in, for as long as the session lasts; none is the foremost.
alter table people.session add column capacity text check (length(capacity) <= 200);
