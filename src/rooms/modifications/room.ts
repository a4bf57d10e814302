import { capital } from '../../kit/capital.ts'
import { ACT_TOLD } from '../../shell/ledger/act-told.ts'
import { OUTCOMES } from '../../shell/ledger/outcome.ts'
import { LETTERS } from '../../shell/mail/letter.ts'
import type { Room } from '../../shell/room.ts'
import { DUTIES } from '../../shell/web/duties.ts'
import { FOUND_KINDS } from '../../shell/web/found-kinds.ts'
import { SECTIONS } from '../../shell/web/sections.ts'
import { contextOf } from '../../shell/house.ts'
import { formEarlierGroups } from './acts/form-earlier-groups.ts'
import { writeLetterOfFollowing } from './acts/write-letter-of-following.ts'
import { LETTER_OF_FOLLOWING } from './following.ts'
import { CLOSING_WINDOWS, LETTERS_TO_FOLLOWERS } from './jobs.ts'
import { endTold, tellFollowers } from './store-following.ts'
import { addressOfBallot, addressOfDocument, addressOfReport } from './pages/addresses.ts'
import { CONSULTATION_OPENERS, CONSULTATION_STEPPED } from '../consultations/door.ts'
import { DRAFTABLE_ACTS } from '../parties/door.ts'
import { DRAFTABLE_SAYINGS } from './pages/draftable-description.ts'
import { DRAFTABLE_PROPOSAL } from './pages/draftable-proposal.ts'
import { DRAFTABLE_STEP } from './pages/draftable-step.ts'
import { ballotDuties, stateDuties } from './pages/duties.ts'
import { modificationDoors } from './pages/doors.ts'
import { BODY_PANELS } from '../bodies/door.ts'
import { MEETING_PANELS, WAITING } from '../meetings/door.ts'
import { formedPanel, meetingWorksOn, worksOnPanel } from './pages/group-panels.ts'
import { noteConsultation } from './store-consulted.ts'
import { BEFORE_THE_BODY, GIVEN_TO_THE_GROUP } from './store-waiting.ts'
import { OPENER } from './store-issuing.ts'
import { CLASSED_KINDS } from '../sight/door.ts'
import { CLASSED_FOR_THE_GROUP } from './store-group-sight.ts'
import { DOCUMENT } from './store-documents.ts'
import { decidedSteps } from './store-outcomes.ts'

export const modifications: Room = {
  name: 'modifications',
  schema: { name: 'modifications', folder: import.meta.dirname },
  doors: modificationDoors,
  settle: async house => {
    const formed = await formEarlierGroups(contextOf(house))
    if (!formed.ok) throw new Error(formed.refusals[0]?.says)
  },
  jobs: [CLOSING_WINDOWS, LETTERS_TO_FOLLOWERS],
  offers: [
    SECTIONS.offer({ order: 5, text: ({ words }) => capital(words.modifications), href: '/modifications' }),
    ...decidedSteps().map(outcome => OUTCOMES.offer(outcome)),
    ...[DRAFTABLE_PROPOSAL, DRAFTABLE_STEP, ...DRAFTABLE_SAYINGS].map(act => DRAFTABLE_ACTS.offer(act)),
    DUTIES.offer(ballotDuties),
    ACT_TOLD.offer(tellFollowers),
    LETTERS.offer({
      kind: LETTER_OF_FOLLOWING,
      write: writeLetterOfFollowing,
      ended: async (house, told, isSent) => await endTold(house.database, told, isSent, house.now()),
    }),
    FOUND_KINDS.offer({ kind: 'following', word: 'What you follow', href: () => '/following' }),
    DUTIES.offer(stateDuties),
    CONSULTATION_STEPPED.offer(noteConsultation),
    CONSULTATION_OPENERS.offer(OPENER),
    ...CLASSED_FOR_THE_GROUP.map(kind => CLASSED_KINDS.offer(kind)),
    WAITING.offer(BEFORE_THE_BODY),
    WAITING.offer(GIVEN_TO_THE_GROUP),
    MEETING_PANELS.offer(meetingWorksOn),
    BODY_PANELS.offer(formedPanel),
    BODY_PANELS.offer(async (ask, body) => await worksOnPanel(ask, body.reference)),
    FOUND_KINDS.offer({
      kind: 'modification',
      word: 'Modification',
      href: ({ reference }) => `/modifications/${encodeURIComponent(reference)}`,
    }),
    FOUND_KINDS.offer({
      kind: 'imported-histories',
      word: 'Histories from a register',
      href: ({ reference }) => `/histories/${reference}`,
    }),
    FOUND_KINDS.offer({
      kind: 'modification-report',
      word: 'Report',
      href: ({ reference }) => addressOfReport(reference),
    }),
    FOUND_KINDS.offer({
      kind: DOCUMENT,
      word: 'Document of a modification',
      href: ({ reference }) => addressOfDocument(reference),
    }),
    FOUND_KINDS.offer({ kind: 'change-ballot', word: 'Ballot', href: ({ reference }) => addressOfBallot(reference) }),
    FOUND_KINDS.offer({
      kind: 'modification-status',
      word: 'Status report',
      href: ({ reference }) => `/modifications/status/${reference}`,
    }),
  ],
  sentences: {
    'modification-entered': 'entered it in the register',
    'modification-raised': 'raised it',
    'modification-described': 'said anew what it is about',
    'alternative-described': 'said anew what an alternative is',
    'view-recorded': 'recorded a view on an objective',
    'evidence-recorded': 'recorded what shows that something it needs is there',
    'terms-set': 'set the terms of reference of the group',
    'group-formed': 'gave the group that works on it seats for its members',
    'question-put': 'put a question to the group',
    'question-answered': 'answered a question of the group',
    'option-listed': 'listed something that was considered',
    'report-made': 'made the report from the record',
    'report-made-anew': 'made the report anew from the record',
    'report-written': 'wrote in the report',
    'report-issued': 'issued the report',
    'ballot-opened': 'put it to the vote',
    'position-cast': 'recorded the position of a seat',
    'ballot-adjourned': 'adjourned the vote',
    'ballot-set-aside': 'set the ballot aside, for the modification went elsewhere',
    'ballot-counted': 'counted the votes',
    'ballot-result-noted': 'noted what the ballot came to',
    'return-categorised': 'said for what a report was returned',
    'consultation-noted': 'noted how far the consultation on it has come',
    'modification-document-attached': 'attached the document',
    'modification-document-filed': 'handed in its file',
    'modification-document-renewed': 'handed in a new version of the document',
    'modification-document-shared': 'let the group that works on it see the document',
    'modification-document-withdrawn': 'withdrew the document',
    'status-reported': 'made the status report from the register',
    'histories-received': 'handed in what a register tells',
    'histories-accepted': 'entered in the register the histories that fit',
    'histories-set-aside': 'set the histories aside',
    'moved-to-edition': 'moved it to the process of another edition',
    'following-begun': 'began to follow it',
    'following-ended': 'followed it no more',
    'other-code-linked': 'linked it in another code',
    'other-code-unlinked': 'took a link in another code away',
    'lead-code-set': 'said which code leads, and with which priority',
  },
}
