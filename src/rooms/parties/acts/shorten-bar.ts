import { allOf, granted, type Verdict } from '../../../kit/verdict.ts'
import { change, checkVersion } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { checkMayStep, checkPartyStep } from '../admission.ts'
import { barEndsOn, checkShorter } from '../bar.ts'
import { takeParty } from '../store-taken.ts'

export type BarShortened = Readonly<{
  party: string
  /** The first day on which it may apply again. */
  until: string
  /** The decision of the body. */
  authority: string
  reason: string
  version?: number | undefined
}>

/** Records that a body lets an organisation that was expelled come back earlier than the code has it. */
export async function shortenBar(context: ActContext, told: BarShortened): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const kept = await takeParty(tx, told.party)
    if (!kept.ok) return kept
    const { record, content } = kept.value
    const step = checkPartyStep(tx.edition, 'shorten-bar', record.state)
    if (!step.ok) return step
    const { pack, calendar } = tx.context
    const current = barEndsOn({ edition: tx.edition, code: pack.code, calendar }, content)
    const verdict = allOf(
      checkVersion(record, told.version),
      checkMayStep(tx.edition, step.value.row, tx.actor, record.id),
      checkShorter(content, told.until, current, told),
    )
    if (!verdict.ok) return verdict
    await change(tx, kept.value, {
      verb: 'bar-shortened',
      authority: told.authority.trim(),
      content: { ...content, admission: { ...content.admission, barEndsOn: told.until } },
      input: { reason: told.reason.trim() },
    })
    return granted(record.reference)
  })
}
