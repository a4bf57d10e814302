import { capital } from '../../kit/capital.ts'
import { findState } from '../../kit/pack/modification-process.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import { type Modification, nextImplementation } from './modification.ts'
import { nameOfRole } from './roles.ts'
import { untilInWords } from './window.ts'

/** What happens next, when, and who owes it. */
export type NextThing = Readonly<{ says: string; on: string | null; owedBy: string | null }>

/**
 * What happens next to a modification; undefined if it has ended.
 *
 * In English:
 * - a state that ends by itself ends then, unless somebody acts, and nobody owes that;
 * - a consultation that is open closes at its instant, and what came in is then collated;
 * - what has been approved, and is to be implemented on a day that is set, is implemented then;
 * - if there is a plan, the next step of the plan comes next, on its day;
 * - otherwise it waits for whoever the process says, and no day is made up.
 */
export function nextOf(
  edition: Edition,
  { record, content }: Readonly<{ record: Readonly<{ state: string }>; content: Modification }>,
  today: string,
  planned: NextThing | null = null,
): NextThing | undefined {
  const process = edition.modificationProcess
  const state = findState(process, record.state)
  if (state === undefined || state.isFinal) return undefined
  const owedBy = state.waitsFor === undefined ? null : capital(nameOfRole(edition, state.waitsFor))
  const { window } = content
  if (window !== null) {
    const told = process.steps.find(({ key }) => key === window.step)?.says ?? 'It goes on'
    const says = `${told}, unless somebody acts until ${untilInWords(window)}`
    return { says, on: window.closesOn, owedBy: null }
  }
  const asked = consultationAhead(edition, record.state, content, today)
  if (asked !== undefined) return asked
  const isToImplement = process.steps.some(
    ({ from, guards }) => from.includes(record.state) && guards?.includes('implementation-date-reached') === true,
  )
  const on = isToImplement ? nextImplementation(content, today) : null
  if (on !== null) return { says: 'To be implemented', on, owedBy }
  return planned ?? { says: `Waits at “${state.title}”`, on, owedBy }
}

/** What it waits for while a consultation on it runs. */
function consultationAhead(
  { consultations, modificationProcess: process, words }: Edition,
  state: string,
  { consultation }: Modification,
  today: string,
): NextThing | undefined {
  const held = process.consultations?.find(({ kind }) => kind === consultation?.kind)
  if (consultation === null || held?.during.includes(state) !== true) return undefined
  const title = consultations?.kinds.find(({ key }) => key === consultation.kind)?.title ?? 'The consultation'
  const on = consultation.closesOn
  if (consultation.state === 'open' && today <= on)
    return { says: `${title} closes`, on, owedBy: `Whoever responds (${words.parties})` }
  if (consultation.state !== 'open' && consultation.state !== 'closed') return undefined
  return { says: `${title} has closed: its responses are to be collated`, on: null, owedBy: null }
}
