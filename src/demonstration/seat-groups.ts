import type { ModificationFacts } from '../kit/pack/demonstration-record.ts'
import { confirmImpartiality, nameGroupMember } from '../rooms/modifications/door.ts'
import { bySystem, done, getKnown, inTurn, onDay, type Stage, type Step } from './stage.ts'

const PART = 'Working groups'

type Member = NonNullable<ModificationFacts['members']>[number]

/** Who comes into the group that works on a modification, each on the day, and when each confirmed to act impartially. */
export function groupSteps(stage: Stage): readonly Step[] {
  return stage.facts.subjects.flatMap(({ key, reference = key, modification }) =>
    (modification?.members ?? []).flatMap((member, n) => {
      const at = inTurn(onDay(member.from, '11:00'), n)
      const named = { at, part: PART, run: async () => await name(stage, reference, member, at) }
      const on = member.impartialSince
      if (on === undefined) return [named]
      const then = inTurn(onDay(on, '12:00'), n)
      return [named, { at: then, part: PART, run: async () => await confirm(stage, reference, member, then, on) }]
    }),
  )
}

async function name(stage: Stage, modification: string, member: Member, at: string): Promise<void> {
  const { person, words, as, category = null, from, until } = member
  const known = { person: getKnown(stage.persons, person), name: '', words, category, from, until }
  const asked = { modification, ...known, isChair: as === 'chair', impartialSince: null }
  done(await nameGroupMember(bySystem(stage, at), asked), `${words} in the group on ${modification}`)
}

async function confirm(stage: Stage, modification: string, { person }: Member, at: string, on: string): Promise<void> {
  const asked = { modification, person: getKnown(stage.persons, person), on }
  done(await confirmImpartiality(bySystem(stage, at), asked), `what ${person} confirmed`)
}
