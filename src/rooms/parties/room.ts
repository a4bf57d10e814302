import { OUTCOMES } from '../../shell/ledger/outcome.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { Room } from '../../shell/room.ts'
import { FOUND_KINDS } from '../../shell/web/found-kinds.ts'
import { allOf } from '../../kit/verdict.ts'
import { noteAdmission } from './acts/note-admission.ts'
import { noteCategory } from './acts/note-category.ts'
import { checkPartyStep } from './admission.ts'
import { partiesDoors } from './pages.ts'
import { checkAdmissionNotNoted, findUnnoted, type Party } from './party.ts'

export const parties: Room = {
  name: 'parties',
  doors: partiesDoors,
  offers: [
    FOUND_KINDS.offer({ kind: 'party', word: 'Party', href: ({ reference }) => `/parties/${reference}` }),
    OUTCOMES.offer({
      key: 'note-admission',
      kind: 'party',
      says: 'Note the admission',
      check: subject =>
        allOf(checkPartyStep('note-admission', subject.record.state), checkAdmissionNotNoted(partyOf(subject).content)),
      apply: async (subject, decision, transaction) => await noteAdmission(partyOf(subject), decision, transaction),
    }),
    OUTCOMES.offer({
      key: 'note-category',
      kind: 'party',
      says: 'Note the category that the party has declared',
      asks: ['date'],
      check: subject =>
        allOf(checkPartyStep('note-category', subject.record.state), findUnnoted(partyOf(subject).content)),
      apply: async (subject, decision, transaction) => await noteCategory(partyOf(subject), decision, transaction),
    }),
  ],
  sentences: {
    'party-entered': 'entered the party',
    'party-admitted': 'recorded that the agreement was countersigned',
    'party-ceased': 'recorded that it ceased to be a party',
    'category-declared': 'declared the category',
    'category-noted': 'recorded that the category was noted',
    'admission-noted': 'recorded that the admission was noted',
  },
}

/** Outcomes are asked only about records of the kind that they name. */
function partyOf(subject: Kept<unknown>): Kept<Party> {
  return subject as Kept<Party>
}
