import { newIdentifier } from '../../../kit/identifier.ts'
import { millisecondsOf } from '../../../kit/instant.ts'
import { allOf, granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { keep } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, editionOf, perform } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import { checkTransmission, type Transmission } from '../transmission.ts'
import { checkBy, keepersOf } from '../store-keepers.ts'

/** Notes that a record was sent another way than by this product: how, to whom and when. Answers the identifier of the transmission. */
export async function recordTransmission(
  context: ActContext,
  asked: Transmission & Readonly<{ record: string }>,
): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const taken = await take<unknown>(tx, { id: asked.record })
    if (taken === undefined)
      return refused({ reason: 'no-such-record', says: 'There is no such record. Load the page again.' })
    const { record } = taken
    const handling = editionOf(tx, record).classification
    const { channel, to, sentOn, note } = asked
    const content: Transmission = { channel: channel.trim(), to: to.trim(), sentOn, note: note.trim() }
    const checked = allOf(await checkBy(tx, record, handling.granting), checkTransmission(content, tx.today))
    if (!checked.ok) return checked
    const id = newIdentifier(millisecondsOf(tx.at))
    await keep<Transmission>(tx, {
      id,
      verb: 'transmission-recorded',
      kind: 'transmission',
      reference: id,
      title: 'Transmission',
      state: 'recorded',
      classification: record.classification,
      content,
      body: record.body ?? undefined,
      parent: record.id,
      onDate: sentOn,
      edition: record.edition,
      effectiveOn: sentOn,
      readers: keepersOf(handling, record, record.classification),
    })
    return granted(id)
  })
}
