import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { Row } from '../../../shell/database/connection.ts'
import { notify } from '../../../shell/ledger/beside-record.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { papersFrom, papersOf } from '../../papers/door.ts'
import { listedPersons } from '../../people/door.ts'
import type { Meeting } from '../meeting.ts'
import { isToBeChased, paperDayOf, personsToChase } from '../paper-chase.ts'
import { knownPersonOf } from '../store-within.ts'
import { readIn } from '../store-offerings.ts'
import { takeAgendaInHand } from './take-agenda-in-hand.ts'

/** Reminds everybody for whose paper the meeting waits, at once; answers the reference of the meeting. */
export async function chasePapers(
  context: ActContext,
  { meeting }: Readonly<{ meeting: string }>,
): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const parts = await takeAgendaInHand(tx, meeting)
    if (!parts.ok) return parts
    const read = readIn(tx)
    const [papers = [], persons = []] = await read(papersOf(context.pack.code.key, meeting), listedPersons())
    const missing = paperDayOf(parts.value.items, papersFrom(papers)).filter(isToBeChased)
    if (missing.length === 0) {
      return refused({ reason: 'nothing-missing', says: 'No paper is missing, so there is nobody to remind.' })
    }
    const known = persons.map((row: Row) => knownPersonOf(row))
    for (const lacking of missing) {
      const record = lacking.paper?.record.id ?? lacking.item.record.id
      await notify(tx, record, personsToChase(lacking, known), 'paper-chased')
    }
    // Which items they are for is not said here: of some of them fewer may know than of the meeting.
    await change<Meeting>(tx, parts.value.meeting, { verb: 'papers-chased' })
    return granted(meeting)
  })
}
