import { findBody } from '../../../kit/pack/group-body.ts'
import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { change, checkVersion, keep } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import { type BodyContent, checkKeeps } from '../body.ts'
import { type TermsOfReference, titleOfTerms } from '../terms.ts'

export type TermsAdoption = Readonly<{
  body: string
  text: string
  /** The decision by which they were adopted, as history will cite it. */
  authority: string
  /** The version of the document that the text was made from; absent for the first. */
  version?: number | undefined
}>

/** Keeps the terms of reference that somebody with the power to do so has adopted for a body: its first text, or another as a whole. */
export async function adoptTermsOfReference(context: ActContext, adoption: TermsAdoption): Promise<Verdict<string>> {
  return await perform(context, async transaction => {
    const { edition, actor, today } = transaction
    const { body: key, text, authority } = adoption
    // Two who enter the first text wait for each other here.
    const body = await take<BodyContent>(transaction, { kind: 'body', reference: key })
    const rules = findBody(edition, key)
    if (body === undefined || rules === undefined) {
      return refused({ reason: 'no-such-body', says: 'There is no such body.' })
    }
    const known = await take<TermsOfReference>(transaction, { kind: 'terms-of-reference', reference: key })
    const verdict = allOf(
      checkKeeps(edition, actor),
      checkText(text, authority),
      known === undefined ? granted() : checkVersion(known.record, adoption.version),
      require(known?.content.text !== text, {
        reason: 'nothing-changes',
        says: 'This is the text that is in force already. Change it, or leave it.',
        field: 'text',
      }),
    )
    if (!verdict.ok) return verdict
    const number = (known?.content.number ?? 0) + 1
    const content = { body: key, number, text, authority, adoptedOn: today, amendment: null }
    const told = { verb: 'terms-of-reference-adopted', authority, content, words: text }
    if (known !== undefined) await change<TermsOfReference>(transaction, known, told)
    else {
      await keep<TermsOfReference>(transaction, {
        ...told,
        kind: 'terms-of-reference',
        reference: key,
        title: titleOfTerms(rules),
        state: 'in-force',
        classification: 'white',
        body: key,
        parent: body.record.id,
        position: body.record.position ?? undefined,
      })
    }
    return granted(key)
  })
}

function checkText(text: string, authority: string): Verdict {
  return allOf(
    require(text.trim() !== '', { reason: 'text-missing', says: 'Enter the terms of reference.', field: 'text' }),
    require(authority.trim() !== '', {
      reason: 'authority-missing',
      says: 'Say by which decision they were adopted.',
      field: 'authority',
    }),
  )
}
