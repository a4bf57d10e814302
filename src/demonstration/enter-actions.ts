import type { Due as ToldDue, OpenAction } from '../kit/pack/demonstration-record.ts'
import { parseReference } from '../kit/pack/reference-pattern.ts'
import { type Due, enterAction } from '../rooms/actions/door.ts'
import { ownerOf } from './owner-of.ts'
import { bySecretary, done, getKnown, inTurn, mainMeetingOf, onDay, type Stage, type Step } from './stage.ts'

/** The actions that are open when the story begins, with the references that they had. */
export function actionSteps(stage: Stage): readonly Step[] {
  return stage.facts.actions.map((action, n) => {
    const at = inTurn(dayOf(stage, action), n)
    return { at, part: 'Earlier actions', run: async () => await enterOne(stage, action, at) }
  })
}

/** On the day on which they were raised, if the record reaches back so far. */
function dayOf({ facts }: Stage, { raisedOn }: OpenAction): string {
  const { functionsFrom } = facts.demonstration
  return raisedOn !== undefined && raisedOn > functionsFrom ? onDay(raisedOn, '18:00') : onDay(functionsFrom, '11:00')
}

async function enterOne(stage: Stage, action: OpenAction, at: string): Promise<void> {
  const { reference, owner, text, due, raisedOn, subjects = [] } = action
  const entered = await enterAction(await bySecretary(stage, at), {
    body: bodyOf(stage, reference),
    reference,
    owner: ownerOf(stage, owner),
    text,
    due: dueOf(stage, due),
    raisedOn,
    subjects: subjects.map(key => getKnown(stage.subjects, key)),
  })
  done(entered, reference)
}

/** The body whose meeting raised it, as its reference tells; the body of the story if it does not. */
function bodyOf(stage: Stage, reference: string): string {
  const { bodies, references } = stage.edition
  const fields = parseReference(references, 'action', reference)
  const meeting = parseReference(references, 'meeting', String(fields?.['meeting'] ?? ''))
  return bodies.find(({ series }) => series === meeting?.['series'])?.key ?? mainMeetingOf(stage).body
}

function dueOf({ facts }: Stage, due: ToldDue | undefined): Due {
  const meeting = facts.meetings.find(({ reference }) => reference === due?.meeting)
  return { words: due?.words ?? '', on: due?.by ?? meeting?.date ?? null, meeting: meeting?.reference ?? null }
}
