import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { change, checkVersion } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import { type BodyContent, checkKeeps } from '../body.ts'

export type TermsOfReference = Readonly<{
  body: string
  text: string
  /** The decision by which they were adopted, as history will cite it. */
  authority: string
  /** The version of the body's record that the text was made from. */
  version: number | undefined
}>

/** Keeps the terms of reference that somebody with the power to do so has adopted for a body. */
export async function adoptTermsOfReference(
  context: ActContext,
  { body, text, authority, version }: TermsOfReference,
): Promise<Verdict<string>> {
  return await perform(context, async transaction => {
    const { edition, actor } = transaction
    const kept = await take<BodyContent>(transaction, { kind: 'body', reference: body })
    if (kept === undefined) return refused({ reason: 'no-such-body', says: 'There is no such body.' })
    const verdict = allOf(
      checkKeeps(edition, actor),
      checkVersion(kept.record, version),
      require(text.trim() !== '', {
        reason: 'text-missing',
        says: 'Enter the terms of reference.',
        field: 'text',
      }),
      require(authority.trim() !== '', {
        reason: 'authority-missing',
        says: 'Say by which decision they were adopted.',
        field: 'authority',
      }),
    )
    if (!verdict.ok) return verdict
    const content = { ...kept.content, termsOfReference: text }
    await change(transaction, kept, { verb: 'terms-of-reference-adopted', authority, content, words: text })
    return granted(body)
  })
}
