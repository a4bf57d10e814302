import { allOf, granted, type Refusal, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { rolesOn } from '../../bodies/door.ts'
import type { Paper } from '../paper.ts'
import { takePaper } from './take-paper.ts'

/** The chair of the body, and nobody else, lets a late paper come before the meeting; the reason stands on the record. */
export async function consentToLatePaper(
  context: ActContext,
  { paper: id, reason, version }: Readonly<{ paper: string; reason: string; version?: number | undefined }>,
): Promise<Verdict<Kept<Paper>>> {
  return await perform(context, async tx => {
    const taken = await takePaper(tx, id, version)
    if (!taken.ok) return taken
    const { content, record } = taken.value
    const { person } = tx.actor
    const isChair = (await rolesOn(tx, content.body)).includes('chair')
    const verdict = allOf(
      require(isChair, NOT_THE_CHAIR),
      require(content.isLate && record.state !== 'withdrawn', NOT_LATE),
      require(content.lateConsent === null, CONSENTED_ALREADY),
      require(reason.trim() !== '', NO_REASON),
    )
    if (!verdict.ok) return verdict
    if (person === null) return refused(NOT_THE_CHAIR)
    const lateConsent = { by: person, reason: reason.trim(), on: tx.today }
    const told = { verb: 'lateness-consented', input: { reason: lateConsent.reason } }
    return granted(await change(tx, taken.value, { ...told, content: { ...content, lateConsent } }))
  })
}

const NOT_THE_CHAIR: Refusal = {
  reason: 'not-the-chair',
  says: 'Only the chair of the body consents to a late paper. Ask the chair, who finds it on this page.',
}

const NOT_LATE: Refusal = {
  reason: 'not-late',
  says: 'This paper is not late, so nobody needs to consent.',
}

const CONSENTED_ALREADY: Refusal = {
  reason: 'consented-already',
  says: 'The chair has consented already. There is nothing more to do.',
}

const NO_REASON: Refusal = {
  reason: 'reason-given',
  says: 'Give the reason why it may still come before the meeting: it stands on the record.',
  field: 'reason',
}
