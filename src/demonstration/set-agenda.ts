import type { AgendaItem } from '../kit/pack/demonstration-meeting.ts'
import { addMinutes } from '../kit/instant.ts'
import { granted } from '../kit/verdict.ts'
import { addItem, editItem, moveItem, nameSubjects, takeParts, withdrawItem } from '../rooms/meetings/door.ts'
import { type ActContext, perform } from '../shell/ledger/perform.ts'
import { callingOf } from './call-meetings.ts'
import { bySecretary, done, getKnown, mainMeetingOf, onDay, type Stage, type Step } from './stage.ts'

/** The agenda of the meeting as the facts have it: no item more or less, in their order. */
export function agendaSteps(stage: Stage): readonly Step[] {
  const called = callingOf(stage, mainMeetingOf(stage))
  const at = (minutes: number) => addMinutes(called, minutes)
  const step = (minutes: number, act: (context: ActContext) => Promise<void>): Step => ({
    at: at(minutes),
    part: 'Agenda',
    run: async () => await act(await bySecretary(stage, at(minutes))),
  })
  return [
    step(10, async context => await takeOffOthers(stage, context)),
    step(20, async context => await putOn(stage, context)),
    step(30, async context => await bringInOrder(stage, context)),
    lastStep(stage),
  ]
}

/** Just before the papers go out: items are also about what had not yet come up when the agenda was drawn up. */
function lastStep(stage: Stage): Step {
  const { papersIssuedOn, date } = mainMeetingOf(stage)
  const at = onDay(papersIssuedOn ?? date, '16:30')
  const run = async () => {
    const context = await bySecretary(stage, at)
    for (const { number, title, subjects = [] } of stage.facts.agenda) {
      const item = getKnown(stage.items, number)
      const all = subjects.map(key => getKnown(stage.subjects, key))
      done(await nameSubjects(context, { item, subjects: all }), title)
    }
  }
  return { at, part: 'Agenda', run }
}

/** What the agenda of the meeting is now. */
async function listItems(stage: Stage, context: ActContext) {
  const parts = await perform(context, async tx => granted(await takeParts(tx, mainMeetingOf(stage).reference)))
  return done(parts, 'the agenda')?.items ?? []
}

/** What came onto the agenda when the meeting was called, and is not on it by the facts. */
async function takeOffOthers(stage: Stage, context: ActContext): Promise<void> {
  const wanted = stage.facts.agenda.map(({ standing }) => standing)
  for (const { record, content } of await listItems(stage, context)) {
    if (content.standing !== null && wanted.includes(content.standing)) continue
    done(await withdrawItem(context, { item: record.id }), record.title)
  }
}

async function putOn(stage: Stage, context: ActContext): Promise<void> {
  const there = await listItems(stage, context)
  for (const item of stage.facts.agenda) {
    const known = there.find(({ content }) => content.standing !== null && content.standing === item.standing)
    stage.items.set(item.number, await putOneOn(stage, context, item, known?.record.id))
  }
}

async function putOneOn(
  stage: Stage,
  context: ActContext,
  item: AgendaItem,
  known: string | undefined,
): Promise<string> {
  const subjects = (item.subjects ?? []).flatMap(key => stage.subjects.get(key) ?? [])
  const same = { title: item.title, purpose: item.purpose, presenterKey: item.presenter, hasPaper: hasPaper(item) }
  if (known === undefined) {
    const added = await addItem(context, {
      ...same,
      meeting: mainMeetingOf(stage).reference,
      classification: item.classification,
      subjects,
      ...(isDeclared(stage, item) ? { confidentialTitle: item.title } : {}),
    })
    return done(added, item.title)
  }
  done(await editItem(context, { item: known, ...same }), item.title)
  return done(await nameSubjects(context, { item: known, subjects }), item.title)
}

function hasPaper({ papers = [] }: AgendaItem): boolean {
  return papers.length > 0
}

/** Its title may stand on the agenda, and something of it is confidential; where the title may not, its class says all that is needed. */
function isDeclared({ edition }: Stage, { isConfidential, classification }: AgendaItem): boolean {
  return isConfidential === true && !edition.classification.classes[classification].needsDeclaration
}

/** Moves items up until each has its number: first those that come first, so that none is moved twice. */
async function bringInOrder(stage: Stage, context: ActContext): Promise<void> {
  for (const { number, title } of stage.facts.agenda) {
    const item = getKnown(stage.items, number)
    const there = await listItems(stage, context)
    const now = there.find(({ record }) => record.id === item)?.content.number ?? number
    for (let at = now; at > number; at--) done(await moveItem(context, { item, to: 'up' }), title)
  }
}
