import { Type } from 'typebox'
import { granted, type Verdict } from '../../../kit/verdict.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { line, prose, ticked } from '../../../shell/web/form-input.ts'
import { acceptNomination } from '../acts/accept-nomination.ts'
import { nominate } from '../acts/nominate.ts'
import { withdrawNomination } from '../acts/withdraw-nomination.ts'
import { showElection } from './election-page.ts'
import { showNomination } from './nomination-page.ts'

export function nominationDoors(web: Web): void {
  web.page('/elections/:election/nomination', showNomination)
  web.act('/elections/:election/nominations', {
    fields: Type.Object({ person: line(60), statement: prose(4000), party: Type.Optional(line(60)) }),
    from: showNomination,
    act: async (ask, { fields }) => {
      const { election } = whichOf(ask)
      const made = await nominate(ask.context, { election, ...fields })
      return made.ok ? granted(`/elections/${election}`) : made
    },
  })
  web.act('/elections/:election/nominations/:nomination/acceptance', {
    fields: Type.Object({ willing: ticked(), independent: ticked(), time: ticked() }),
    from: showElection,
    act: async (ask, { fields }) => {
      const { willing, independent, time } = fields
      const ticks = {
        isWilling: willing !== undefined,
        actsIndependently: independent !== undefined,
        hasTime: time !== undefined,
      }
      return back(await acceptNomination(ask.context, { ...whichOf(ask), ...ticks }))
    },
  })
  web.act('/elections/:election/nominations/:nomination/withdrawal', {
    fields: Type.Object({ reason: prose(1000) }),
    from: showElection,
    act: async (ask, { fields }) => back(await withdrawNomination(ask.context, { ...whichOf(ask), ...fields })),
  })
}

function whichOf({ params }: Ask) {
  return { election: params['election'] ?? '', nomination: params['nomination'] ?? '' }
}

function back(verdict: Verdict<string>): Verdict<string> {
  return verdict.ok ? granted(`/elections/${verdict.value}`) : verdict
}
