import { CLASSIFICATIONS } from '../../kit/classification.ts'
import { type Edition, getEdition } from '../../kit/pack/pack.ts'
import { listedRecords } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { Ask } from '../../shell/web/ask.ts'
import type { Appendix } from './appendix.ts'
import type { Paper } from './paper.ts'
import { type PaperParts, partsFrom, partsOf } from './store.ts'

/** What a page of a paper or an appendix is about. */
export type Opened = PaperParts &
  Readonly<{
    /** The record whose page it is: the appendix, or the paper. */
    about: Kept<Appendix | Paper>
    /** The rules that the paper was begun under. */
    edition: Edition
  }>

/** The reference in the address: as many segments as it has slashes, and one. */
export function referenceAsked({ params }: Pick<Ask, 'params'>): string {
  return ['a', 'b', 'c', 'd']
    .map(name => params[name])
    .filter(part => part !== undefined)
    .join('/')
}

/** The paper or appendix that is asked for, if this reader may see it. Whoever shows it says so, so that the reading is recorded. */
export async function openPaper(ask: Ask): Promise<Opened | undefined> {
  const reference = referenceAsked(ask)
  const statement = partsOf(ask.house.pack.code.key, reference, ask.asAt?.instant)
  const [rows = []] = await ask.read(statement)
  const parts = partsFrom(reference, rows)
  if (parts === undefined) return undefined
  return openedFrom(ask, parts)
}

/** Whether the reader may see it, without reading it. */
export async function seesPaper(ask: Ask): Promise<boolean> {
  return (await findListed(ask)) !== undefined
}

/** The record that is asked for, without what it says. */
export async function findListed(ask: Ask) {
  const [[row] = []] = await ask.read(
    listedRecords(ask.house.pack.code.key)
      .where('record.kind', 'in', ['paper', 'appendix'])
      .where('record.reference', '=', referenceAsked(ask))
      .where(({ eb, or, exists, selectFrom }) =>
        or([
          eb('record.parent', 'is', null),
          exists(selectFrom('ledger.record as paper').select('paper.id').whereRef('paper.id', '=', 'record.parent')),
        ]),
      ),
  )
  if (row === undefined) return undefined
  // The spine lets only these through.
  const classification = CLASSIFICATIONS.find(known => known === row['classification']) ?? 'red'
  return { id: String(row['id']), kind: String(row['kind']), edition: String(row['edition']), classification }
}

function openedFrom(ask: Ask, parts: PaperParts): Opened {
  return {
    ...parts,
    about: parts.appendix ?? parts.paper,
    edition: getEdition(ask.house.pack, parts.paper.record.edition),
  }
}
