import { capital } from '../../kit/capital.ts'
import { OUTCOMES } from '../../shell/ledger/outcome.ts'
import type { Room } from '../../shell/room.ts'
import { outcomesOf } from '../../shell/subjects/offer-outcomes.ts'
import { FOUND_KINDS } from '../../shell/web/found-kinds.ts'
import { SECTIONS } from '../../shell/web/sections.ts'
import { registerDoors } from './pages.ts'
import { REGISTERS } from './registers.ts'

export const registers: Room = {
  name: 'registers',
  doors: registerDoors,
  offers: [
    SECTIONS.offer({ order: 6, text: 'Registers', href: '/registers' }),
    ...REGISTERS.flatMap(({ kind, entry, finalStates, outcomes }) => [
      ...outcomesOf(kind, finalStates, outcomes).map(outcome => OUTCOMES.offer(outcome)),
      FOUND_KINDS.offer({
        kind,
        word: capital(entry),
        href: ({ reference }) => `/registers/${kind}/${encodeURIComponent(reference)}`,
      }),
    ]),
  ],
  sentences: {
    'entry-entered': 'entered it in the register',
    'entry-amended': 'amended its title',
    ...Object.fromEntries(
      REGISTERS.flatMap(({ outcomes }) => outcomes.map(({ key, told }) => [key, `decided: ${told.toLowerCase()}`])),
    ),
  },
}
