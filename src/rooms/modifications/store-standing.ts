import type { BankHolidayCalendar } from '../../kit/bank-holidays.ts'
import { dateIn, type Instant, LONDON } from '../../kit/instant.ts'
import { runningClock } from '../../kit/pack/clock.ts'
import { type Edition, getEdition, type Pack } from '../../kit/pack/pack.ts'
import type { Verdict } from '../../kit/verdict.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import type { SpineRecord } from '../../shell/ledger/record.ts'
import type { Offers } from '../../shell/offers.ts'
import { type Read, readIn } from '../meetings/door.ts'
import { consultedAnswers } from './store-consulted.ts'
import { documentAnswers } from './store-documents.ts'
import { MODIFICATION_GUARDS } from './store-asked-of-others.ts'
import type { Standing } from './lifecycle.ts'
import { ballotThatCounts, type Modification } from './modification.ts'
import type { Acting } from './roles.ts'

/** What the world around a modification gives: a transaction has it, and so has a page. */
export type Around = Readonly<{
  pack: Pack
  calendar: BankHolidayCalendar
  offers: Offers
  now: Instant
  read: Read
  /** May everybody be asked at once? A transaction is asked one question after the other. */
  asksAtOnce?: boolean
}>

export function aroundIn(tx: Transaction): Around {
  const { pack, calendar, offers } = tx.context
  return { pack, calendar, offers, now: tx.at, read: readIn(tx) }
}

export function actingIn({ actor }: Transaction, speaksFor: string | null | undefined): Acting {
  return { isSystem: actor.isSystem, functions: actor.functions, speaksFor }
}

/** As much of a modification as tells where it stands; one that is not kept yet has no record of its own. */
type Placed = Readonly<{
  record: Pick<SpineRecord, 'edition' | 'state'> & Partial<SpineRecord>
  content: Modification
}>

/** The edition whose process it follows. */
export function editionFollowed(pack: Pack, { record, content }: Placed): Edition {
  return pack.editions.find(({ from }) => from === content.under) ?? getEdition(pack, record.edition)
}

/** Where it stands, with all that its next steps are judged by. */
export async function standingOf(around: Around, kept: Placed): Promise<Standing> {
  const edition = editionFollowed(around.pack, kept)
  const clocks = Object.entries(edition.clocks).map(([key, clock]) => [key, runningClock(clock, around.pack.code)])
  return {
    process: edition.modificationProcess,
    state: kept.record.state,
    modification: kept.content,
    around: {
      today: dateIn(LONDON, around.now),
      now: around.now,
      calendar: around.calendar,
      clocks: Object.fromEntries(clocks),
      answers: await answersOf(around, kept, edition),
      ballot: ballotThatCounts(kept.content)?.outcome,
    },
  }
}

/** What other rooms say of the guards that the steps from here have. */
async function answersOf(
  { offers, read, asksAtOnce = false }: Around,
  { record, content }: Placed,
  edition: Edition,
): Promise<ReadonlyMap<string, Verdict>> {
  const steps = edition.modificationProcess.steps.filter(({ from }) => from.includes(record.state))
  const wanted = new Set<string>(steps.flatMap(({ guards }) => guards ?? []))
  const asked = offers.of(MODIFICATION_GUARDS).filter(({ guard }) => wanted.has(guard))
  const answers = new Map<string, Verdict>()
  if (!isKept(record)) return answers
  const questions: readonly (() => Promise<ReadonlyMap<string, Verdict>>)[] = [
    async () => await consultedAnswers(read, { record, content }, edition),
    async () => await documentAnswers(read, { record, content }, edition),
    ...asked.map(
      ({ guard, check }) =>
        async () =>
          new Map([[guard, await check(read, record, edition)]]),
    ),
  ]
  const answered = asksAtOnce ? await Promise.all(questions.map(async question => await question())) : []
  if (!asksAtOnce) for (const question of questions) answered.push(await question())
  for (const [guard, verdict] of answered.flatMap(all => [...all])) if (wanted.has(guard)) answers.set(guard, verdict)
  return answers
}

function isKept(record: Placed['record']): record is SpineRecord {
  return record.id !== undefined
}
