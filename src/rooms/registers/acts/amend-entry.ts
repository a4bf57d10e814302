import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { change, checkVersion } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import { type Subject, titleOf } from '../../../kit/subject.ts'
import { checkKeepsRegisters, checkTitle } from '../keeping.ts'

export type Amendment = Readonly<{
  register: string
  reference: string
  title: string
  reason: string
  version: number | undefined
}>

/** Amends the title of an entry, with a reason. What a decision settles, a decision changes. */
export async function amendEntry(context: ActContext, amendment: Amendment): Promise<Verdict<string>> {
  return await perform(context, async transaction => {
    const allowed = checkKeepsRegisters(transaction.edition, transaction.actor)
    if (!allowed.ok) return allowed
    const entry = await take<Subject>(transaction, { kind: amendment.register, reference: amendment.reference })
    if (entry === undefined) return refused({ reason: 'no-such-entry', says: 'There is no such entry.' })
    const current = checkVersion(entry.record, amendment.version)
    if (!current.ok) return current
    const isChanged = allOf(
      checkTitle(amendment.title),
      require(amendment.title !== entry.content.title, {
        reason: 'nothing-changed',
        says: 'The title is as it was. Change it, or leave it.',
        field: 'title',
      }),
      require(amendment.reason !== '', { reason: 'reason-missing', says: 'Say why it is amended.', field: 'reason' }),
    )
    if (!isChanged.ok) return isChanged
    const content = { ...entry.content, title: amendment.title }
    await change(transaction, entry, {
      verb: 'entry-amended',
      title: titleOf(content, entry.record.reference),
      content,
      input: { reason: amendment.reason },
    })
    return granted(amendment.reference)
  })
}
