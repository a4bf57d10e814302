import { ACT_TOLD } from '../../shell/ledger/act-told.ts'
import { OUTCOMES } from '../../shell/ledger/outcome.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { Room } from '../../shell/room.ts'
import { DUTIES } from '../../shell/web/duties.ts'
import { FOUND_KINDS } from '../../shell/web/found-kinds.ts'
import { MODIFICATION_GUARDS, MODIFICATION_PANELS, REPORT_SECTIONS, SOLUTION_CHANGED } from '../modifications/door.ts'
import { noteTarget } from './acts/note-target.ts'
import type { Assessment } from './assessment.ts'
import { addressOfAssessment, addressOfAssessor } from './pages/addresses.ts'
import { assessmentsDoors } from './pages/doors.ts'
import { assessmentDuties } from './pages/duties.ts'
import { modificationPanel } from './pages/panel.ts'
import { reportSections } from './store-report.ts'
import { ASSESSMENT_DELIVERED, COSTS_GRANULAR } from './store-guards.ts'
import { outdateAll, withdrawAll } from './store-outdated.ts'
import { checkNotable } from './target.ts'

export const assessments: Room = {
  name: 'assessments',
  schema: { name: 'assessments', folder: import.meta.dirname },
  doors: assessmentsDoors,
  offers: [
    FOUND_KINDS.offer({
      kind: 'assessment',
      word: 'Assessment',
      href: ({ reference }) => addressOfAssessment(reference),
    }),
    FOUND_KINDS.offer({ kind: 'assessor', word: 'Assessor', href: ({ reference }) => addressOfAssessor(reference) }),
    OUTCOMES.offer({
      key: 'retarget-assessment',
      kind: 'assessment',
      says: 'Note a new target date',
      asks: ['date', 'reason'],
      check: ({ record }) => checkNotable(record.state),
      // Only this room keeps records of the kind, with this content.
      apply: async (subject, decision, tx) => await noteTarget(tx, subject as Kept<Assessment>, decision),
    }),
    MODIFICATION_PANELS.offer(modificationPanel),
    MODIFICATION_GUARDS.offer(ASSESSMENT_DELIVERED),
    MODIFICATION_GUARDS.offer(COSTS_GRANULAR),
    SOLUTION_CHANGED.offer(outdateAll),
    ACT_TOLD.offer(withdrawAll),
    REPORT_SECTIONS.offer(reportSections),
    DUTIES.offer(assessmentDuties),
  ],
  sentences: {
    'assessment-requested': 'asked for the assessment',
    'assessment-waived': 'noted that this assessment is not needed',
    'assessment-taken-over': 'entered the assessment that had been asked for',
    'assessment-begun': 'took up the assessment',
    'information-asked': 'asked for more information',
    'information-given': 'answered the assessor',
    'target-moved': 'gave the assessment another date',
    'target-noted': 'noted another date of the assessment',
    'assessment-reprioritised': 'put the assessment elsewhere in the queue',
    'assessment-delivered': 'delivered the assessment',
    'assessment-outdated': 'marked the assessment as being of an earlier solution',
    'assessment-withdrawn': 'withdrew the request',
    'capacity-set': 'said how many assessments are worked on at once',
    'absence-noted': 'said when no assessment is worked on',
  },
}
