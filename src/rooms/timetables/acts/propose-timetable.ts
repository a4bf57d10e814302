import { getLifecycle } from '../../../kit/pack/pack.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { link } from '../../../shell/ledger/beside-record.ts'
import { keep } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { editionFollowed, type Modification, takeModification } from '../../modifications/door.ts'
import { checkDay } from '../day.ts'
import { hasEnded } from '../reached.ts'
import { planToday } from '../store-plan.ts'
import { askedIn, checkMay, findTimetable } from '../store-taken.ts'
import { findTemplate, planOf, templatesOf } from '../template.ts'
import type { NotedStep, Timetable } from '../timetable.ts'

export type NewTimetable = Readonly<{
  /** The reference of the modification. */
  modification: string
  /** A degree of complexity of the edition; with the path it tells which template. */
  complexity: string
  /** The day on which the first step can begin; today if absent. */
  startsOn?: string | undefined
  /** Steps that are known to be done already. */
  noted?: readonly NotedStep[]
}>

/** Lays out a timetable for a modification by the template for its path and complexity: the first plan, as things stand today. */
export async function proposeTimetable(context: ActContext, input: NewTimetable): Promise<Verdict<Kept<Timetable>>> {
  return await perform(context, async tx => {
    const modification = await takeModification(tx, input.modification)
    if (modification === undefined)
      return refused(no('no-such-modification', 'There is no such modification. Check its reference.', 'modification'))
    const { reference } = modification.record
    if ((await findTimetable(tx, modification.record.id)) !== undefined)
      return refused(no('exists', `${reference} has a timetable already. Plan it anew there.`))
    if (hasEnded(tx.context.pack, modification.record.state))
      return refused(no('modification-ended', 'This modification is over. There is nothing to plan any more.'))
    const content = chosenFor(tx, modification, input)
    if (!content.ok) return content
    const may = checkMayPropose(tx, modification)
    return may.ok ? granted(await keepTimetable(tx, modification, content.value)) : may
  })
}

function chosenFor(tx: Transaction, modification: Kept<Modification>, input: NewTimetable): Verdict<Timetable> {
  const edition = editionFollowed(tx.context.pack, modification)
  const { path, recommendedPath } = modification.content
  const template = findTemplate(edition, path ?? recommendedPath, input.complexity)
  if (template === undefined) {
    const says =
      templatesOf(edition).length === 0
        ? 'The rules of this modification have no timetables.'
        : 'There is no timetable for this path and complexity. Choose another complexity, or set the path first.'
    return refused(no('no-template', says, 'complexity'))
  }
  const startsOn = input.startsOn ?? tx.today
  const day = checkDay(startsOn, tx.today, 'startsOn')
  if (!day.ok) return day
  const known = (input.noted ?? []).filter(({ key }) => template.steps.some(step => step.key === key))
  return granted({
    modification: modification.record.reference,
    template: template.key,
    complexity: input.complexity,
    startsOn,
    baselines: [],
    noted: known,
    pauses: [],
  })
}

function checkMayPropose(tx: Transaction, modification: Kept<Modification>): Verdict {
  const edition = editionFollowed(tx.context.pack, modification)
  const row = getLifecycle(edition, 'timetable').rows.find(one => one.act === 'propose-timetable')
  if (row === undefined) return refused(no('not-provided', 'The rules in force do not provide for this.'))
  return checkMay(tx, edition, row)
}

async function keepTimetable(
  tx: Transaction,
  modification: Kept<Modification>,
  chosen: Timetable,
): Promise<Kept<Timetable>> {
  const { record } = modification
  const edition = editionFollowed(tx.context.pack, modification)
  const steps = planOf(await planToday(askedIn(tx, record), modification, edition, chosen))
  const baseline = { madeOn: tx.today, reason: 'First plan', authority: null, steps }
  const kept = await keep<Timetable>(tx, {
    kind: 'timetable',
    reference: record.reference,
    title: `Timetable of ${record.reference}`,
    state: getLifecycle(edition, 'timetable').initial,
    classification: record.classification,
    content: { ...chosen, baselines: [baseline] },
    body: record.body ?? undefined,
    parent: record.id,
    edition: edition.from,
    verb: 'timetable-proposed',
  })
  await link(tx, kept.record.id, record.id, 'plans')
  return kept
}

function no(reason: string, says: string, field?: string) {
  return { reason, says, ...(field === undefined ? {} : { field }) }
}
