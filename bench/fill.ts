import type { Database } from '../src/shell/database/database.ts'

/** How many groups of readers the records are spread over, as in a code with that many bodies and parties; the secretariat sees them all. */
const GROUPS = 80

/**
 * Fills the spine with records of one kind, of all four classes, each with its first act, its version and its words. Written by the owner of
 * the tables in a few statements: acts would take an hour, and what is measured is reading.
 */
export async function fill(database: Database, code: string, kind: string, records: number): Promise<void> {
  await database.maintain(async connection => {
    await connection.script(`
      insert into ledger.audience_group (key) select 'bench:' || n from generate_series(1, ${GROUPS}) n on conflict do nothing;
      insert into ledger.audience_group (key) values ('secretariat') on conflict do nothing;
      create temporary table bench_record as
        select n, gen_random_uuid() as id, c.class,
          case c.class
            when 'white' then array[0, 1]
            when 'green' then array[0, (select number from ledger.audience_group where key = 'signed-in')]
            else array[0, (select number from ledger.audience_group where key = 'bench:' || (1 + n % ${GROUPS})),
              (select number from ledger.audience_group where key = 'secretariat')]
          end as audience
        from generate_series(1, ${records}) n,
          lateral (select (array['white', 'white', 'green', 'amber', 'red'])[1 + n % 5] as class) c;
      insert into ledger.record (id, code, kind, reference, title, state, classification, audience, version, edition, on_date, head_hash, created_at, changed_at)
        select id, '${code}', '${kind}', '${kind}-x' || lpad(n::text, 8, '0'), 'The ' || (array['lamp', 'shed', 'door', 'kite', 'drum'])[1 + n % 5] || ' number ' || n,
          'open', class, audience, 1, '2016-07-01', date '2016-07-01' + (n % 150), md5(n::text), now(), now() from bench_record;
      insert into ledger.act (id, record, record_sequence, verb, capacity, effective_on, recorded_at, edition, input, hash, audience)
        select gen_random_uuid(), id, 1, 'entry-entered', 'The system', '2016-07-01', now(), '2016-07-01', '{}', md5(n::text), audience from bench_record;
      insert into ledger.version (record, version, title, state, reference, classification, audience, content, valid_from)
        select r.id, 1, r.title, r.state, r.reference, r.classification, r.audience,
          jsonb_build_object('label', null, 'title', r.title, 'formerTitles', '[]'::jsonb, 'facts', jsonb_build_object('owner', 'Somebody', 'impact', b.n % 5), 'history', '[]'::jsonb, 'rulings', '[]'::jsonb), now()
        from ledger.record r join bench_record b on b.id = r.id;
      insert into ledger.search_entry (record, words)
        select r.id, to_tsvector('english', r.title || ' ' || case when b.n % 200 = 0 then 'remarkable' else 'ordinary' end || ' thing with some words about what may become of it')
        from ledger.record r join bench_record b on b.id = r.id;
      drop table bench_record;
      analyze ledger.record; analyze ledger.version; analyze ledger.act; analyze ledger.search_entry;
    `)
  })
}
