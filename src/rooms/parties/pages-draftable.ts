import type { TObject } from 'typebox'
import type { Edition } from '../../kit/pack/pack.ts'
import { granted, refused } from '../../kit/verdict.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import { offering } from '../../shell/offers.ts'
import type { Html } from '../../shell/views/html.ts'
import type { Ask } from '../../shell/web/ask.ts'
import type { Sendable } from './acts/send-draft.ts'
import type { Fields } from './draft.ts'
import type { Party } from './party.ts'

export type DraftWords = Readonly<{ key: string; value: string }>

export type DraftSubject = Readonly<{ reference: string; title: string }>

/** An act that the people of a party may draft, and that whoever speaks for it in this matter sends. */
export type DraftableAct = Sendable &
  Readonly<{
    key: string
    /** `Declare a category`. */
    says: string
    /** The titles of those contacts of a party who send it, as things stand. */
    sentBy: (edition: Edition, party: Kept<Party>) => readonly string[]
    fields: TObject
    /** Must whoever sends it have shown lately who it is, as for the same act done at once? */
    needsConfirmation?: boolean
    /** May a draft be begun as things stand, whoever sends it? */
    isPossible: (ask: Ask, party: Kept<Party>) => Promise<boolean>
    /** Where a draft is about one of several things, such as a consultation: those about which one may be begun. Its field is called `about`. */
    subjects?: (ask: Ask, party: Kept<Party>) => Promise<readonly DraftSubject[]>
    questions: (ask: Ask, party: Kept<Party>) => Promise<Html>
    /** What was filled in, in words: what the signatory reads before sending, and keeps afterwards. */
    words: (ask: Ask, fields: Fields, party: Kept<Party>) => Promise<readonly DraftWords[]>
  }>

/** Where some of the contacts of a party send it, whatever the party is: these, as the edition has them. */
export function sentByContacts(
  contactsIn: (edition: Edition) => readonly Readonly<{ key: string; title: string }>[],
): Pick<DraftableAct, 'sentBy' | 'checkMaySend'> {
  return {
    sentBy: edition => contactsIn(edition).map(({ title }) => title),
    checkMaySend: ({ edition }, { functions }) => {
      const contacts = contactsIn(edition)
      if (contacts.some(({ key }) => functions.includes(key))) return granted()
      const titles = contacts.map(({ title }) => `the ${title}`).join(' or ')
      const says =
        titles === ''
          ? 'Nobody of a party sends this, as the rules stand.'
          : `This is done by ${titles}. Ask one of them.`
      return refused({ reason: 'not-by-you', says })
    },
  }
}

/** About what a draft is that is being begun, or written anew. */
export function subjectAsked({ entered, query }: Ask): string {
  const about = entered?.['about'] ?? query['about']
  return typeof about === 'string' ? about : ''
}

/** Each room adds the acts of its own that parties may draft. */
export const DRAFTABLE_ACTS = offering<DraftableAct>('draftable-acts')
