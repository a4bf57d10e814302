import type { DemoElection, DemoNomination } from '../kit/pack/demonstration-bodies.ts'
import { adoptTermsOfReference } from '../rooms/bodies/door.ts'
import { acceptNomination, nominate, planElection } from '../rooms/elections/door.ts'
import { byPerson, bySecretary, bySystem, done, getKnown, inTurn, onDay, type Stage, type Step } from './stage.ts'

/** The terms of reference of bodies, and the elections that are under way. */
export function bodySteps(stage: Stage): readonly Step[] {
  const { termsOfReference, elections } = stage.facts
  return [
    ...termsOfReference.map(({ body, text, authority, adoptedOn }, n) => {
      const at = inTurn(onDay(adoptedOn, '08:30'), n)
      const run = async () => {
        const adopted = { body, text: text.trim(), authority }
        done(await adoptTermsOfReference(bySystem(stage, at), adopted), `terms of reference of ${body}`)
      }
      return { at, part: 'Terms of reference', run }
    }),
    ...elections.flatMap(election => electionSteps(stage, election)),
  ]
}

const PART = 'Elections'

function electionSteps(stage: Stage, told: DemoElection): readonly Step[] {
  let reference = ''
  const at = onDay(told.calledOn, '11:00')
  const call = async () => {
    const { body, seats, termFrom, calledOn, nominationsUntil } = told
    const calling = { body, seats, termFrom, nominationsFrom: calledOn, nominationsUntil }
    reference = done(await planElection(await bySecretary(stage, at), calling), `election to ${body}`)
  }
  return [
    { at, part: PART, run: call },
    ...told.nominations.flatMap((nomination, n) => nominationSteps(stage, nomination, n, () => reference)),
  ]
}

function nominationSteps(stage: Stage, told: DemoNomination, place: number, election: () => string): readonly Step[] {
  const { person, party, statement, on, acceptedOn } = told
  const at = inTurn(onDay(on, '12:00'), place)
  let nomination = ''
  const put = async () => {
    const nominating = {
      election: election(),
      statement,
      person: getKnown(stage.persons, person),
      party: getKnown(stage.parties, party),
    }
    nomination = done(await nominate(await bySecretary(stage, at), nominating), `nomination of ${person}`)
  }
  if (acceptedOn === undefined) return [{ at, part: PART, run: put }]
  const acceptedAt = inTurn(onDay(acceptedOn, '15:00'), place)
  const accept = async () => {
    const willing = { isWilling: true, actsIndependently: true, hasTime: true }
    const accepted = await acceptNomination(await byPerson(stage, person, acceptedAt), {
      election: election(),
      nomination,
      ...willing,
    })
    done(accepted, `acceptance of ${person}`)
  }
  return [
    { at, part: PART, run: put },
    { at: acceptedAt, part: PART, run: accept },
  ]
}
