-- Who has read what is told for records of all kinds in one place.
insert into ledger.reading (record, version, person, at) select record, version, person, at from papers.reading order by id;
drop table papers.reading;
