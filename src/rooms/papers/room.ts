import type { Room } from '../../shell/room.ts'
import { FOUND_KINDS } from '../../shell/web/found-kinds.ts'
import { SECTIONS } from '../../shell/web/sections.ts'
import { BODY_PANELS } from '../bodies/door.ts'
import { PARTY_UPDATE_FORMS } from '../parties/door.ts'
import { CLASSED_KINDS } from '../sight/door.ts'
import { followClass } from './acts/follow-class.ts'
import { readersUnderClass } from './acts/readers-under-class.ts'
import { addressOfPaper } from './address.ts'
import { paperDoors } from './pages.ts'
import { papersOfBody } from './pages-body-panel.ts'
import { papersMembership } from './store-membership.ts'
import { draftOfPartyUpdate } from './views-party-update.ts'

export const papers: Room = {
  name: 'papers',
  schema: { name: 'papers', folder: import.meta.dirname },
  doors: paperDoors,
  membership: papersMembership,
  offers: [
    SECTIONS.offer({ order: 2, text: 'Papers', href: '/papers' }),
    FOUND_KINDS.offer({ kind: 'paper', word: 'Paper', href: ({ reference }) => addressOfPaper(reference) }),
    FOUND_KINDS.offer({ kind: 'appendix', word: 'Appendix', href: ({ reference }) => addressOfPaper(reference) }),
    BODY_PANELS.offer(papersOfBody),
    PARTY_UPDATE_FORMS.offer(draftOfPartyUpdate),
    ...['paper', 'appendix'].map(kind =>
      CLASSED_KINDS.offer({ kind, readers: readersUnderClass, follow: followClass }),
    ),
  ],
  sentences: {
    'paper-drafted': 'drafted the paper',
    'paper-edited': 'changed the paper',
    'paper-submitted': 'submitted the paper',
    'paper-returned': 'returned the paper to its author',
    'paper-accepted': 'accepted the paper for the meeting',
    'paper-issued': 'issued the paper',
    'paper-reissued': 'issued the paper again',
    'paper-presented': 'presented the paper',
    'paper-published': 'published the paper',
    'paper-withdrawn': 'withdrew the paper',
    'paper-placed': 'put the paper on the agenda',
    'lateness-consented': 'consented to the late paper',
    'document-added': 'handed in a version of the document',
    'appendix-declared': 'added an appendix',
    'appendix-class-declared': 'declared the class that the appendix now has',
    'appendix-undeclared': 'took an appendix away',
    'appendix-added': 'added the appendix',
    'appendix-placed': 'gave the appendix its reference',
    'appendix-edited': 'changed the appendix',
    'appendix-issued': 'issued the appendix',
    'appendix-reissued': 'issued the appendix again',
    'appendix-withdrawn': 'withdrew the appendix',
    'paper-note-written': 'wrote a note',
    'paper-note-changed': 'changed the note',
    'paper-note-removed': 'removed the note',
  },
}
