import { Type } from 'typebox'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { isByChair } from '../../../shell/web/confirmation.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { identifier, line, prose, several, ticked } from '../../../shell/web/form-input.ts'
import { adjournBallot } from '../acts/adjourn-ballot.ts'
import { castPosition } from '../acts/cast-position.ts'
import { countTheBallot } from '../acts/count-the-ballot.ts'
import { openBallot } from '../acts/open-ballot.ts'
import { BALLOT_VOTES } from '../ballot.ts'
import { EFFECTS } from '../modification.ts'
import { addressOfBallot, REGISTER } from './addresses.ts'
import { showBallot } from './ballot.ts'
import { showModification } from './modification.ts'

/** Ballots on modifications, and the acts on them. */
export function ballotDoors(web: Web): void {
  const base = `${REGISTER}/:reference/ballots/:ballot`
  web.page(base, showBallot)
  web.act(`${REGISTER}/:reference/ballots`, {
    fields: Type.Object({}),
    from: showModification,
    act: async ask => reached(await openBallot(ask.context, { modification: ask.params['reference'] ?? '' })),
  })
  positionDoor(web, base)
  web.act(`${base}/adjournment`, {
    fields: Type.Object({ reason: prose(4000) }),
    from: showBallot,
    act: async (ask, { fields, version }) =>
      reached(await adjournBallot(ask.context, { ballot: own(ask), ...fields, version })),
  })
  web.act(`${base}/count`, {
    fields: Type.Object({ chairWasPresent: ticked() }),
    from: showBallot,
    act: async (ask, { fields, version }) => {
      const chairWasPresent = fields.chairWasPresent !== undefined
      return reached(await countTheBallot(ask.context, { ballot: own(ask), chairWasPresent, version }))
    },
  })
}

function positionDoor(web: Web, base: string): void {
  web.act(`${base}/positions`, {
    fields: Type.Object({
      seat: identifier(),
      solution: several(line(60)),
      vote: several(line(20)),
      objective: several(line(60)),
      effect: several(line(20)),
      rationale: Type.Optional(prose(10_000)),
    }),
    from: showBallot,
    needsConfirmation: isByChair,
    act: async (ask, { fields, version }) => {
      const { seat, rationale = '' } = fields
      const votes = pairsOf(fields.solution, fields.vote, BALLOT_VOTES)
      const objectives = pairsOf(fields.objective, fields.effect, EFFECTS)
      if (!votes.ok) return votes
      if (!objectives.ok) return objectives
      return reached(
        await castPosition(ask.context, {
          ballot: own(ask),
          seat,
          votes: votes.value.map(([solution, vote]) => ({ solution, vote })),
          objectives: objectives.value.map(([objective, effect]) => ({ objective, effect })),
          rationale,
          version,
        }),
      )
    },
  })
}

/** Two lists side by side, as the form sends them: each name with its answer. An answer left open is not given. */
function pairsOf<const Word extends string>(
  names: readonly unknown[] | undefined,
  answers: readonly unknown[] | undefined,
  known: readonly Word[],
): Verdict<readonly (readonly [string, Word])[]> {
  const pairs: (readonly [string, Word])[] = []
  for (const [n, name] of (names ?? []).entries()) {
    const answer = answers?.[n]
    if (answer === '' || answer === undefined) continue
    const word = known.find(one => one === answer)
    if (word === undefined) {
      const says = `“${String(answer).slice(0, 40)}” is none of ${known.join(', ')}. Choose again.`
      return refused({ reason: 'not-a-choice', says })
    }
    pairs.push([String(name), word])
  }
  return granted(pairs)
}

function own({ params }: Ask): string {
  return `${params['reference']}/${params['ballot']}`
}

function reached(verdict: Verdict<Kept<unknown>>): Verdict<string> {
  return verdict.ok ? granted(addressOfBallot(verdict.value.record.reference)) : verdict
}
