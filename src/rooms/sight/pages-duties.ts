import { findBody } from '../../kit/pack/group-body.ts'
import { addDays } from '../../kit/calendar-date.ts'
import { dateIn, LONDON } from '../../kit/instant.ts'
import { bodyGroup } from '../../shell/ledger/audience.ts'
import { keptOf } from '../../shell/ledger/read-record.ts'
import type { Ask } from '../../shell/web/ask.ts'
import type { Duty } from '../../shell/web/duties.ts'
import type { Reclassification } from './reclassification.ts'
import { reviewsUntil } from './store.ts'
import { letIn } from './store-membership.ts'

const DAYS_BEFORE = 14

/** Classes that the reader answers for and that are to be looked at again soon. */
export async function reviewDuties(ask: Ask): Promise<readonly Duty[]> {
  const { reader, edition } = ask
  const isOwner = (owner: string, body: string | null) =>
    reader.actor.functions.includes(owner) ||
    (owner === 'chair' && body !== null && reader.isIn(bodyGroup('chair-of-the-body', body)))
  const until = addDays(dateIn(LONDON, ask.now), DAYS_BEFORE)
  const [rows = []] = await ask.read(reviewsUntil(ask.house.pack.code.key, until))
  return rows
    .map(row => keptOf<Reclassification>(row))
    .filter(({ record, content }) => isOwner(content.owner, record.body))
    .map(({ record, content }) => ({
      says: `Look again whether ${edition.classification.classes[content.to].name} is still the right class`,
      href: `/records/${record.parent ?? ''}/sight`,
      dueOn: content.reviewOn,
      about: findBody(edition, record.body)?.name ?? '',
    }))
}

/** Whoever was let in to something of a body signs its declaration first, where the class asks for that. */
export async function signingDuties(ask: Ask): Promise<readonly Duty[]> {
  return ask.edition.bodies.flatMap(({ key, name, inSentence }) => {
    const hasSigned = ask.reader.isIn(`signatories-of-the-body:${key}:declared`)
    if (!ask.reader.isIn(letIn(key)) || hasSigned) return []
    const says = `Sign the declaration of ${inSentence}, if what you were let in to needs it`
    return [{ says, href: `/bodies/${key}/declaration`, dueOn: null, about: name }]
  })
}
