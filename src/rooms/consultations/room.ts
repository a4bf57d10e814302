import type { Room } from '../../shell/room.ts'
import { DUTIES, FRONT_PARTS } from '../../shell/web/duties.ts'
import { FOUND_KINDS } from '../../shell/web/found-kinds.ts'
import { DRAFTABLE_ACTS } from '../parties/door.ts'
import { CONSULTATIONS } from './jobs.ts'
import { addressOfConsultation, addressOfDraft, addressOfResponse } from './pages/addresses.ts'
import { consultationDoors } from './pages/doors.ts'
import { DRAFTABLE_RESPONSE } from './pages/draftable-response.ts'
import { draftDoors } from './pages/draft-doors.ts'
import { consultationDuties, openForComment } from './pages/duties.ts'
import { CONFIDENTIAL, CONSULTATION, RESPONSE } from './store.ts'
import { DRAFT } from './store-draft.ts'

export const consultations: Room = {
  name: 'consultations',
  schema: { name: 'consultations', folder: import.meta.dirname },
  doors: web => {
    consultationDoors(web)
    draftDoors(web)
  },
  jobs: [CONSULTATIONS],
  offers: [
    DRAFTABLE_ACTS.offer(DRAFTABLE_RESPONSE),
    DUTIES.offer(consultationDuties),
    FRONT_PARTS.offer(openForComment),
    FOUND_KINDS.offer({
      kind: CONSULTATION,
      word: 'Consultation',
      href: ({ reference }) => addressOfConsultation(reference),
    }),
    FOUND_KINDS.offer({
      kind: DRAFT,
      word: 'Draft of a consultation',
      href: ({ reference }) => addressOfDraft(reference),
    }),
    FOUND_KINDS.offer({
      kind: RESPONSE,
      word: 'Response to a consultation',
      href: ({ reference }) => addressOfResponse(reference),
    }),
    FOUND_KINDS.offer({
      kind: CONFIDENTIAL,
      word: 'Confidential part of a response',
      href: ({ reference }) => addressOfResponse(reference),
    }),
  ],
  sentences: {
    'consultation-prepared': 'prepared the consultation',
    'draft-amended': 'wrote the draft anew',
    'consultation-scheduled': 'said when it opens by itself',
    'consultation-unscheduled': 'let it not open by itself',
    'consultation-not-opened': 'could not open it when it was to open',
    'draft-opened': 'opened the consultation that was drafted',
    'draft-withdrawn': 'gave the draft up',
    'consultation-opened': 'issued the consultation',
    'consultation-extended': 'let the consultation close later',
    'consultation-closed': 'closed the consultation',
    'consultation-withdrawn': 'withdrew the consultation',
    'responses-collated': 'collated the responses',
    'responses-published': 'published the responses',
    'withdrawn-responses-published': 'published the responses to what was withdrawn',
    'withdrawn-responses-kept': 'let the responses to what was withdrawn be kept unpublished',
    'response-given': 'gave the response',
    'late-response-admitted': 'let in the late response',
    'response-published': 'published the response',
    'confidential-part-given': 'kept what is in confidence',
  },
}
