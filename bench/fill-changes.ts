import { got } from '../test/world-council.ts'
import { requestAssessment } from '../src/rooms/assessments/door.ts'
import { describeModification } from '../src/rooms/modifications/acts/describe-modification.ts'
import { NO_IMPACTS } from '../src/rooms/modifications/modification.ts'
import { proposeTimetable } from '../src/rooms/timetables/door.ts'
import type { Database } from '../src/shell/database/database.ts'
import { contextOf, type House, SYSTEM } from '../src/shell/house.ts'

/** So many are under way; all others have come to their end. */
const UNDER_WAY = 200
/** As many acts as the history of a modification has that took years. */
const MANY_ACTS = 500

export type Changes = Readonly<{ modification: string }>

/**
 * A register of so many modifications, of which 200 are under way with a timetable each, and one has a history of 500 acts. Those that have ended are
 * written by the owner of the tables in a few statements; what is measured reads them alike.
 */
export async function fillChanges(house: House, count: number): Promise<Changes> {
  await writeModifications(house.database, house.pack.code.key, count)
  const context = contextOf(house, SYSTEM)
  const live = Array.from({ length: UNDER_WAY }, (_, n) => referenceOf((n + 1) * Math.floor(count / UNDER_WAY)))
  for (const [n, modification] of live.entries()) {
    if (n % 4 === 0) got(await requestAssessment(context, { modification, kind: 'durability', scope: 'The kite' }))
    got(await proposeTimetable(context, { modification, complexity: n % 2 === 0 ? 'toys' : 'words' }))
  }
  const [modification = ''] = live
  for (let act = 2; act <= MANY_ACTS; act++) {
    const said = { summary: `Said for the ${act}. time`, issue: '', solution: '', impacts: NO_IMPACTS }
    got(await describeModification(context, { modification, ...said }))
  }
  await house.database.maintain(async connection => {
    await connection.script('analyze ledger.record; analyze ledger.version; analyze ledger.act; analyze ledger.link')
  })
  return { modification }
}

function referenceOf(n: number): string {
  return `RC${String(n).padStart(5, '0')}`
}

async function writeModifications(database: Database, code: string, count: number): Promise<void> {
  const every = Math.floor(count / UNDER_WAY)
  await database.maintain(async connection => {
    await connection.script(`
      create temporary table bench_change as
        select n, gen_random_uuid() as id, 'RC' || lpad(n::text, 5, '0') as reference, 'Kites with ' || n || ' tails' as title,
          case when n % ${every} = 0 then 'on-trial' else (array['in-force', 'in-force', 'in-force', 'dropped', 'vetoed'])[1 + n % 5] end as state,
          (array['small', 'large'])[1 + n % 2] as path,
          array[(array['lender', 'borrower', 'repairer'])[1 + n % 3]] as categories,
          date '2012-01-01' + (n % 1500) as raised_on,
          case when n % 10 = 7 then array[0, (select number from ledger.audience_group where key = 'signed-in')] else array[0, 1] end as audience,
          case when n % 10 = 7 then 'green' else 'white' end as class
        from generate_series(1, ${count}) n;
      create temporary table bench_step as
        select c.id, s.place, s.step, s.says, s.from_state, case when s.place = 4 then c.state else s.to_state end as to_state, c.raised_on + s.place * 60 as on_date
        from bench_change c, (values (1, 'ask', 'Asked for', null, 'asked'), (2, 'try-out', 'Tried out', 'asked', 'on-trial'),
          (3, 'write-up', 'Brought before the Rules Panel', 'on-trial', 'before-rules-panel'), (4, 'panel-agrees', 'Agreed', 'before-rules-panel', 'agreed'))
          as s (place, step, says, from_state, to_state)
        where c.state <> 'on-trial' or s.place < 3;
      insert into ledger.record (id, code, kind, reference, title, state, classification, audience, version, edition, head_hash, created_at, changed_at)
        select id, '${code}', 'modification', reference, title, state, class, audience, 1, '2016-07-01', md5(n::text), now(), now() from bench_change;
      insert into ledger.act (id, record, record_sequence, verb, capacity, effective_on, recorded_at, edition, input, hash, audience)
        select gen_random_uuid(), id, 1, 'modification-entered', 'The system', raised_on, now(), '2016-07-01', '{}', md5(n::text), audience from bench_change;
      insert into ledger.version (record, version, title, state, reference, classification, audience, content, valid_from)
        select c.id, 1, c.title, c.state, c.reference, c.class, c.audience, jsonb_build_object('title', c.title, 'under', '2016-07-01', 'path', c.path,
          'urgency', 'ordinary', 'raisedOn', c.raised_on, 'summary', repeat('What it is about. ', 20), 'proposer', jsonb_build_object('words', 'Lender ' || c.n % 40),
          'impacts', jsonb_build_object('categories', to_jsonb(c.categories), 'systems', '[]'::jsonb, 'documents', '[]'::jsonb, 'otherCodes', '[]'::jsonb, 'consumers', '', 'greenhouseGases', ''),
          'taken', (select jsonb_agg(jsonb_build_object('step', s.step, 'says', s.says, 'from', s.from_state, 'to', s.to_state, 'on', s.on_date,
            'authority', null, 'reason', null, 'clause', null, 'overridden', '[]'::jsonb, 'source', 'told') order by s.place) from bench_step s where s.id = c.id)), now()
        from bench_change c;
      insert into ledger.search_entry (record, words) select id, to_tsvector('english', title) from bench_change;
      insert into modifications.reference (code, reference, record) select '${code}', reference, id from bench_change;
      insert into modifications.listing (record, code, reference, state, path, urgency, proposer, categories, raised_on, implementation_on, names, audience, excluded, edition, entered_on, first_from, first_on)
        select id, '${code}', reference, state, path, 'ordinary', 'Lender ' || n % 40, categories, raised_on,
          case when state = 'in-force' then raised_on + 240 end, reference || ' ' || title, audience, '{}', '2016-07-01', current_date, null, raised_on + 60 from bench_change;
      insert into modifications.taken_step (record, code, place, step, says, from_state, to_state, on_date, source, audience, excluded, until_on)
        select s.id, '${code}', s.place, s.step, s.says, s.from_state, s.to_state, s.on_date, 'told', c.audience, '{}',
          lead(s.on_date) over (partition by s.id order by s.place) from bench_step s join bench_change c on c.id = s.id;
      drop table bench_step; drop table bench_change;
      analyze ledger.record; analyze ledger.version; analyze ledger.act; analyze modifications.listing; analyze modifications.taken_step; analyze modifications.reference;
    `)
  })
}
