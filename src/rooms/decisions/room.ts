import { OUTCOMES } from '../../shell/ledger/outcome.ts'
import type { Room } from '../../shell/room.ts'
import { DUTIES, FRONT_PARTS } from '../../shell/web/duties.ts'
import { FOUND_KINDS } from '../../shell/web/found-kinds.ts'
import { SECTIONS } from '../../shell/web/sections.ts'
import { BODY_PANELS } from '../bodies/door.ts'
import { ITEM_OUTCOME, ITEM_PANELS, MEETING_STEPPED, WAITING } from '../meetings/door.ts'
import { PAPER_PANELS } from '../papers/door.ts'
import { PARTY_PANELS } from '../parties/door.ts'
import { WRITTEN_DECISIONS } from './jobs.ts'
import { addressOfDecision, addressOfWritten } from './pages/addresses.ts'
import { decisionsDoors } from './pages/doors.ts'
import { decisionDuties, latestDecisions } from './pages/duties.ts'
import { bodyPanel, decidedPanel, itemPanel } from './pages/panels.ts'
import { OUTCOME_OF_ITEM, REPORT_WRITTEN, REPORTED_AT_CLOSE, WRITTEN_TO_REPORT } from './store-offers.ts'

export const decisions: Room = {
  name: 'decisions',
  schema: { name: 'decisions', folder: import.meta.dirname },
  doors: decisionsDoors,
  offers: [
    SECTIONS.offer({ order: 3, text: 'Decisions', href: '/decisions' }),
    FOUND_KINDS.offer({
      kind: 'decision',
      word: 'Decision',
      // A draft has no page of its own: it stands at its item.
      href: ({ reference, state }) => (state === 'recorded' ? addressOfDecision(reference) : '/decisions'),
    }),
    FOUND_KINDS.offer({
      kind: 'written-decision',
      word: 'Decision in writing',
      href: ({ reference }) => addressOfWritten(reference),
    }),
    ITEM_OUTCOME.offer(OUTCOME_OF_ITEM),
    WAITING.offer(WRITTEN_TO_REPORT),
    OUTCOMES.offer(REPORT_WRITTEN),
    MEETING_STEPPED.offer(REPORTED_AT_CLOSE),
    ITEM_PANELS.offer(itemPanel),
    BODY_PANELS.offer(bodyPanel),
    DUTIES.offer(decisionDuties),
    FRONT_PARTS.offer(latestDecisions),
    PAPER_PANELS.offer(async (ask, { record }) => await decidedPanel(ask, record)),
    PARTY_PANELS.offer(async (ask, record) => await decidedPanel(ask, record)),
  ],
  jobs: [WRITTEN_DECISIONS],
  sentences: {
    'discussion-noted': 'began the notes of the discussion',
    'discussion-amended': 'amended the notes of the discussion',
    'discussion-circulated': 'opened the notes to the members',
    'discussion-published': 'opened the notes to all who may read the minutes',
    'decision-drafted': 'drafted the decision',
    'decision-recorded': 'recorded the decision',
    'decision-taken-over': 'took the decision over from the record that was kept before',
    'discussion-taken-over': 'took over what was said',
    'decision-corrected': 'corrected the decision',
    'decision-withdrawn': 'withdrew the draft',
    'written-decision-opened': 'put the question',
    'written-decision-closed': 'closed the question and counted the answers',
    'written-decision-withdrawn': 'withdrew the question',
    'written-decision-reported': 'recorded the report to the meeting',
    'voters-reminded': 'reminded those who had not answered',
    'answer-given': 'answered',
    'answer-changed': 'changed the answer',
  },
}
