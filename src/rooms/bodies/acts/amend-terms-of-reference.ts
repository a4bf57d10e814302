import { allOf, granted, type Refusal, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { link, nextNumber } from '../../../shell/ledger/beside-record.ts'
import { change, keep } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { checkKeeps } from '../body.ts'
import type { TermsOfReference } from '../terms.ts'
import {
  type AcceptedDocument,
  amendText,
  checkReplacements,
  type Replacement,
  replacementsInWords,
  type TermsAmendment,
} from '../terms-amendment.ts'

export type BulkAmendment = Readonly<{
  replacements: readonly Replacement[]
  wholeWords: boolean
  /** The documents whose redline was accepted, each in the version that was shown. */
  accepted: readonly AcceptedDocument[]
  /** The decision under which all of them are amended. */
  authority: string
}>

/**
 * Changes a wording in the terms of reference of several bodies, and answers the reference of the amendment.
 *
 * In English:
 * - each document that was accepted is amended by an act of its own, all of them under one authority;
 * - where one has changed since it was shown, or has nothing to replace, none is amended.
 */
export async function amendTermsOfReference(context: ActContext, asked: BulkAmendment): Promise<Verdict<string>> {
  return await perform(context, async transaction => {
    const may = allOf(
      checkKeeps(transaction.edition, transaction.actor),
      checkReplacements(asked.replacements),
      require(asked.accepted.length > 0, {
        reason: 'nothing-accepted',
        says: 'Tick the documents whose changes you accept.',
        field: 'accept',
      }),
      require(asked.authority.trim() !== '', {
        reason: 'authority-missing',
        says: 'Say under which decision they are amended.',
        field: 'authority',
      }),
    )
    if (!may.ok) return may
    const taken = await takeAll(transaction, asked)
    return taken.ok ? granted(await amendAll(transaction, asked, taken.value)) : taken
  })
}

type Amending = Readonly<{ terms: Kept<TermsOfReference>; text: string }>

/** In the order of their names, so that two who amend at once wait for each other and do not lock each other out. */
async function takeAll(transaction: Transaction, asked: BulkAmendment): Promise<Verdict<readonly Amending[]>> {
  const amending: Amending[] = []
  const refusals: Refusal[] = []
  for (const { body, version } of asked.accepted.toSorted((a, b) => (a.body < b.body ? -1 : 1))) {
    const terms = await take<TermsOfReference>(transaction, { kind: 'terms-of-reference', reference: body })
    if (terms === undefined) {
      refusals.push(no('no-such-document', 'One of the documents is not there. Load the preview again.'))
      continue
    }
    const { text, places } = amendText(terms.content.text, asked.replacements, asked.wholeWords)
    const { title } = terms.record
    if (terms.record.version !== version) {
      refusals.push(no('changed-meanwhile', `“${title}” has changed since you looked. Look at its changes again.`))
    } else if (places === 0) {
      refusals.push(no('nothing-changes', `Nothing in “${title}” would change. Leave it out.`))
    } else amending.push({ terms, text })
  }
  return refusals.length === 0 ? granted(amending) : refused(...refusals)
}

async function amendAll(
  transaction: Transaction,
  { replacements, wholeWords, authority }: BulkAmendment,
  all: readonly Amending[],
): Promise<string> {
  const reference = `terms-amendment-${await nextNumber(transaction, 'terms-amendment')}`
  const documents = all.map(({ terms: { content } }) => {
    return { body: content.body, from: content.number, to: content.number + 1 }
  })
  const amendment = await keep<TermsAmendment>(transaction, {
    kind: 'terms-amendment',
    reference,
    title: `Terms of reference amended: ${replacementsInWords(replacements)}`.slice(0, 300),
    state: 'made',
    classification: 'white',
    content: { replacements, wholeWords, authority, documents },
    verb: 'terms-amendment-made',
    authority,
  })
  for (const { terms, text } of all) {
    const { content } = terms
    await change<TermsOfReference>(transaction, terms, {
      verb: 'terms-of-reference-amended',
      authority,
      content: {
        ...content,
        number: content.number + 1,
        text,
        authority,
        adoptedOn: transaction.today,
        amendment: reference,
      },
      words: text,
    })
    await link(transaction, amendment.record.id, terms.record.id, 'amends')
  }
  return reference
}

function no(reason: string, says: string): Refusal {
  return { reason, says, field: 'accept' }
}
