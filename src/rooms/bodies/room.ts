import { granted } from '../../kit/verdict.ts'
import { contextOf } from '../../shell/house.ts'
import type { House } from '../../shell/house.ts'
import type { Room } from '../../shell/room.ts'
import { OUTCOMES, type Outcome } from '../../shell/ledger/outcome.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import { DUTIES } from '../../shell/web/duties.ts'
import { FOUND_KINDS } from '../../shell/web/found-kinds.ts'
import { SECTIONS } from '../../shell/web/sections.ts'
import { noteAppointmentToSeat } from './acts/note-appointment-to-seat.ts'
import { findUnnotedAppointment } from './note-appointment.ts'
import { termDuties } from './pages-terms-of-office.ts'
import type { Seat } from './seat.ts'
import { establishBodies } from './acts/establish-bodies.ts'
import { PARTY_PANELS } from '../parties/door.ts'
import { bodiesDoors } from './pages.ts'
import { declarationDuties } from './pages-duties.ts'
import { seatsOfParty } from './pages-party-panel.ts'
import { amendmentHref } from './views-amendment.ts'
import { bodiesMembership } from './store-membership.ts'

/** This room keeps every record of the kind `seat` with this content. */
const NOTE_APPOINTMENT: Outcome = {
  key: 'note-appointment',
  kind: 'seat',
  says: 'Note the appointment to the seat',
  check: (seat, { today }) => {
    const found = findUnnotedAppointment(seat.content as Seat, today)
    return found.ok ? granted() : found
  },
  apply: async (seat, decision, transaction) => await noteAppointmentToSeat(transaction, seat as Kept<Seat>, decision),
}

export const bodies: Room = {
  name: 'bodies',
  schema: { name: 'bodies', folder: import.meta.dirname },
  doors: bodiesDoors,
  membership: bodiesMembership,
  offers: [
    SECTIONS.offer({ order: 8, text: 'Bodies', href: '/bodies' }),
    PARTY_PANELS.offer(seatsOfParty),
    DUTIES.offer(declarationDuties),
    DUTIES.offer(termDuties),
    OUTCOMES.offer(NOTE_APPOINTMENT),
    FOUND_KINDS.offer({ kind: 'body', word: 'Body', href: ({ reference }) => `/bodies/${reference}` }),
    FOUND_KINDS.offer({
      kind: 'seat',
      word: 'Seat',
      href: ({ reference }) => `/bodies/${reference.replace('/', '/seats/')}`,
    }),
    FOUND_KINDS.offer({
      kind: 'terms-of-reference',
      word: 'Terms of reference',
      href: ({ reference }) => `/bodies/${reference}/terms-of-reference`,
    }),
    FOUND_KINDS.offer({
      kind: 'terms-amendment',
      word: 'Amendment of terms of reference',
      href: ({ reference }) => amendmentHref(reference),
    }),
  ],
  settle,
  // A new edition may begin while the house stands.
  jobs: [{ name: 'establish-bodies', everySeconds: 3600, run: settle }],
  sentences: {
    'body-established': 'established the body',
    'body-renamed': 'renamed the body',
    'terms-of-reference-adopted': 'entered the terms of reference',
    'terms-of-reference-amended': 'amended the terms of reference, among those of other bodies',
    'terms-amendment-made': 'amended the terms of reference of several bodies',
    'seat-established': 'established the seat',
    'seat-abolished': 'abolished the seat',
    'seat-changed': 'brought the seat in line with the edition in force',
    'member-appointed': 'appointed a member to the seat',
    'alternate-appointed': 'appointed somebody to stand in',
    'appointment-noted': 'noted the appointment',
    'member-resigned': 'resigned from the seat',
    'membership-ended': 'ended the membership',
    'alternate-ended': 'ended the standing in',
    'impartiality-confirmed': 'recorded that the member confirmed to act impartially',
    'declaration-signed': 'signed the declaration',
    'declaration-renewed': 'signed the declaration again',
    'declaration-withdrawn': 'withdrew the signature',
  },
}

async function settle(house: House): Promise<void> {
  const verdict = await establishBodies(contextOf(house))
  if (!verdict.ok) throw new Error(verdict.refusals[0]?.says)
}
