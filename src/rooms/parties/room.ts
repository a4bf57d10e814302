import { OUTCOMES } from '../../shell/ledger/outcome.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { Room } from '../../shell/room.ts'
import { DUTIES } from '../../shell/web/duties.ts'
import { FOUND_KINDS } from '../../shell/web/found-kinds.ts'
import { SECTIONS } from '../../shell/web/sections.ts'
import { allOf } from '../../kit/verdict.ts'
import { noteAdmission } from './acts/note-admission.ts'
import { noteCountersignature } from './acts/note-countersignature.ts'
import { resolveCessation } from './acts/resolve-cessation.ts'
import { noteCategory } from './acts/note-category.ts'
import { checkPartyStep } from './admission.ts'
import { CESSATIONS, CONTACTS, runCessations, runContacts } from './jobs.ts'
import { DRAFTABLE_ACTS } from './pages-draftable.ts'
import { accessionDuties } from './pages/duties.ts'
import { draftDuties } from './pages/draft-duties.ts'
import { DRAFTABLE_CORRECTIONS } from './pages/draftable-corrections.ts'
import { DRAFTABLE_PEOPLE } from './pages/draftable-people.ts'
import { DRAFTABLE_NAME } from './pages/draftable-name.ts'
import { DRAFTABLE_DETAILS } from './pages/draftable-details.ts'
import { DRAFTABLE_STANDING } from './pages/draftable-standing.ts'
import { DRAFTABLE_STEPS } from './pages/draftable-steps.ts'
import { partiesMembership } from './store-membership.ts'
import { partiesDoors } from './pages.ts'
import { checkAdmissionNotNoted, findUnnoted, type Party } from './party.ts'

export const parties: Room = {
  name: 'parties',
  schema: { name: 'parties', folder: import.meta.dirname },
  doors: partiesDoors,
  settle: async house => {
    await runContacts(house)
    await runCessations(house)
  },
  jobs: [CONTACTS, CESSATIONS],
  membership: partiesMembership,
  offers: [
    SECTIONS.offer({ order: 7, text: 'Parties', href: '/parties' }),
    DUTIES.offer(accessionDuties),
    DUTIES.offer(draftDuties),
    ...[
      ...DRAFTABLE_STEPS,
      ...DRAFTABLE_DETAILS,
      ...DRAFTABLE_CORRECTIONS,
      DRAFTABLE_NAME,
      ...DRAFTABLE_STANDING,
      ...DRAFTABLE_PEOPLE,
    ].map(act => DRAFTABLE_ACTS.offer(act)),
    FOUND_KINDS.offer({ kind: 'party', word: 'Party', href: ({ reference }) => `/parties/${reference}` }),
    FOUND_KINDS.offer({
      kind: 'identifier-publication',
      word: 'List of identifiers',
      href: ({ reference }) => `/parties/identifiers/publications/${reference}`,
    }),
    FOUND_KINDS.offer({
      kind: 'listed-organisation',
      word: 'Organisation',
      href: ({ reference }) => `/parties/identifiers/organisations/${reference}`,
    }),
    FOUND_KINDS.offer({
      kind: 'identifier-import',
      word: 'Spreadsheet of identifiers',
      href: ({ reference }) => `/parties/identifiers/imports/${reference}`,
    }),
    FOUND_KINDS.offer({
      kind: 'affiliate-group',
      word: 'Group of affiliates',
      href: ({ reference }) => `/parties/groups/${reference}`,
    }),
    FOUND_KINDS.offer({
      kind: 'party-default',
      word: 'Event of default',
      href: ({ reference }) => `/parties/${reference.replace(/-\d+$/, '')}`,
    }),
    FOUND_KINDS.offer({
      kind: 'application',
      word: 'Application',
      href: ({ reference }) => `/parties/${reference.replace(/-\d+$/, '')}/application`,
    }),
    FOUND_KINDS.offer({
      kind: 'accession-information',
      word: 'Identifiers',
      href: ({ reference }) => `/parties/${reference}`,
    }),
    FOUND_KINDS.offer({
      kind: 'party-draft',
      word: 'Draft',
      href: ({ reference }) => `/parties/${reference.replace(/-draft-(?=\d+$)/, '/drafts/')}`,
    }),
    FOUND_KINDS.offer({
      kind: 'party-details',
      word: 'Details',
      href: ({ reference }) => `/parties/${reference}/details`,
    }),
    FOUND_KINDS.offer({
      kind: 'party-contacts',
      word: 'Contacts',
      href: ({ reference }) => `/parties/${reference}/contacts`,
    }),
    OUTCOMES.offer({
      key: 'note-admission',
      kind: 'party',
      says: 'Note the admission',
      check: (subject, { edition }) =>
        allOf(
          checkPartyStep(edition, 'note-admission', subject.record.state),
          checkAdmissionNotNoted(partyOf(subject).content),
        ),
      apply: async (subject, decision, transaction) => await noteAdmission(partyOf(subject), decision, transaction),
    }),
    OUTCOMES.offer({
      key: 'admit-party',
      kind: 'party',
      says: 'Countersign the agreement, and so admit',
      check: (subject, { edition }) => allOf(checkPartyStep(edition, 'admit-party', subject.record.state)),
      apply: async (subject, decision, transaction) =>
        await noteCountersignature(partyOf(subject), decision, transaction),
    }),
    OUTCOMES.offer({
      key: 'cease-party',
      kind: 'party',
      says: 'Resolve from which day it is a party no more',
      asks: ['date'],
      check: (subject, { edition }) => allOf(checkPartyStep(edition, 'cease-party', subject.record.state)),
      apply: async (subject, decision, transaction) => await resolveCessation(partyOf(subject), decision, transaction),
    }),
    OUTCOMES.offer({
      key: 'note-category',
      kind: 'party',
      says: 'Note the category that the party has declared',
      asks: ['date'],
      check: (subject, { edition }) =>
        allOf(checkPartyStep(edition, 'note-category', subject.record.state), findUnnoted(partyOf(subject).content)),
      apply: async (subject, decision, transaction) => await noteCategory(partyOf(subject), decision, transaction),
    }),
  ],
  sentences: {
    'party-entered': 'entered the applicant',
    'party-taken-over': 'entered the party',
    'application-submitted': 'entered the application',
    'application-made-again': 'recorded a new application',
    'application-amended': 'amended the application',
    'information-requested': 'asked the applicant for what was missing',
    'information-supplied': 'supplied what was asked for',
    'application-verified': 'verified the application',
    'fee-recorded': 'recorded that the fee was paid',
    'agreement-issued': 'issued the agreement',
    'agreement-returned': 'recorded that the agreement came back signed and undated',
    'admission-noted': 'recorded that the admission was noted',
    'party-admitted': 'recorded that the agreement was countersigned',
    'application-withdrawn': 'withdrew the application',
    'application-refused': 'refused the application',
    'refusal-referred': 'referred the refusal to the regulator',
    'refusal-overturned': 'recorded that it is to be admitted',
    'refusal-upheld': 'recorded that the refusal stands',
    'category-declared': 'declared the category',
    'category-corrected': 'corrected the category',
    'category-withdrawn': 'took back the category',
    'category-noted': 'recorded that the category was noted',
    'identifiers-allocated': 'gave it its identifiers',
    'identifiers-taken-over': 'took its identifiers over from a spreadsheet',
    'identifiers-published': 'published and signed the list of identifiers',
    'spreadsheet-handed-in': 'handed in a spreadsheet of identifiers',
    'spreadsheet-accepted': 'took over what was new in the spreadsheet',
    'identifiers-entered': 'entered its identifiers',
    'organisation-listed': 'entered it into the list of identifiers',
    'provider-named': 'recorded that a party names it to act for it',
    'provider-ended': 'recorded that it acts for a party no more',
    'details-changed': 'changed its details',
    'party-renamed': 'recorded its new name',
    'draft-begun': 'began the draft',
    'draft-rewritten': 'changed what the draft says',
    'draft-sent': 'sent it',
    'draft-discarded': 'discarded the draft',
    'licence-entered': 'entered a licence',
    'licence-changed': 'put right what was told of a licence',
    'licence-ended': 'recorded that a licence has ended',
    'contact-named': 'named somebody new to speak for it',
    'purposes-given': 'gave somebody a purpose for which to speak for it',
    'purpose-ended': 'ended a purpose for which somebody spoke for it',
    'contact-left': 'recorded from when somebody belongs to it no more',
    'default-recorded': 'recorded an event of default',
    'default-settled': 'recorded that the default was made good',
    'group-formed': 'began the group',
    'group-joined': 'recorded that a party joined the group',
    'group-left': 'recorded that a party left the group',
    'rights-suspended': 'suspended its rights',
    'rights-restored': 'restored its rights',
    'party-expelled': 'expelled it',
    'bar-shortened': 'recorded that it may come back earlier',
    'cessation-requested': 'asked to cease to be a party',
    'cessation-withdrawn': 'withdrew the wish to cease',
    'cessation-resolved': 'recorded from when it is a party no more',
    'party-ceased': 'recorded that it ceased to be a party',
  },
}

/** Outcomes are asked only about records of the kind that they name. */
function partyOf(subject: Kept<unknown>): Kept<Party> {
  return subject as Kept<Party>
}
