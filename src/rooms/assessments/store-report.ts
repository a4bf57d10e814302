import { compareClassifications } from '../../kit/classification.ts'
import { formatDate } from '../../kit/calendar-date.ts'
import type { CostRule } from '../../kit/pack/assessments.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import type { Kept, SpineRecord } from '../../shell/ledger/record.ts'
import type { Read } from '../meetings/door.ts'
import { type MadeSection, nameOfSolution, ORIGINAL } from '../modifications/door.ts'
import { type Assessment, bySolution } from './assessment.ts'
import { type CostLine, poundsInWords, totalsBySide } from './costs.ts'
import { costRuleOf, getKind, kindsOf } from './kinds.ts'
import { assessmentsBelow, assessmentsFrom } from './store.ts'

/** In a report on a modification: of each solution, what was assessed and found, and what it costs, by phase and provider, each with what it rests on. */
export async function reportSections(
  read: Read,
  modification: SpineRecord,
  edition: Edition,
): Promise<readonly MadeSection[]> {
  if (kindsOf(edition).length === 0) return []
  const [rows = []] = await read(assessmentsBelow(modification.code, [modification.id]))
  const order = kindsOf(edition).map(({ key }) => key)
  const told = assessmentsFrom(rows).filter(
    ({ record }) =>
      ['delivered', 'not-needed'].includes(record.state) &&
      compareClassifications(record.classification, modification.classification) <= 0,
  )
  const all = told.toSorted((a, b) => order.indexOf(a.content.kind) - order.indexOf(b.content.kind))
  const rule = costRuleOf(edition)
  const bySolution = inSolutionOrder(all)
  return [
    { key: 'assessments', title: 'Assessments', rows: bySolution.flatMap(one => findingRows(one, edition)) },
    { key: 'costs', title: 'Costs', rows: bySolution.flatMap(one => costRows(one, rule)) },
  ]
}

/** An assessment, and before its words the solution that it is of: nothing, while all are of the original. */
type Told = Readonly<{ one: Kept<Assessment>; of: string }>

/** All of the original, then all of each alternative. */
function inSolutionOrder(all: readonly Kept<Assessment>[]): readonly Told[] {
  const solutions = bySolution(all)
  const isNamed = solutions.some(({ solution }) => solution !== ORIGINAL)
  return solutions.flatMap(({ solution, own }) =>
    own.map(one => ({ one, of: isNamed ? `${nameOfSolution(solution)}: ` : '' })),
  )
}

type Row = MadeSection['rows'][number]

function findingRows({ one: { record, content }, of }: Told, edition: Edition): readonly Row[] {
  const { title } = getKind(edition, content.kind)
  if (record.state === 'not-needed')
    return [{ label: `${of}${title}`, value: `Not needed. ${content.reason ?? ''}`.trim() }]
  const on = content.deliveredOn === null ? '' : `, delivered on ${formatDate(content.deliveredOn)}`
  return [{ label: `${of}${record.reference} ${title}${on}`, value: content.findings }]
}

function costRows({ one: { record, content }, of }: Told, rule: CostRule): readonly Row[] {
  if (content.costs.length === 0) return []
  const { central, party } = totalsBySide(content.costs, rule)
  const named = `${of}${record.reference}`
  return [
    ...content.costs.map(line => ({ label: `${named} ${nameOf(line, rule)}`, value: lineInWords(line) })),
    { label: `${named} in all, central`, value: poundsInWords(central) },
    { label: `${named} in all, parties`, value: poundsInWords(party) },
  ]
}

function nameOf({ phase, provider }: CostLine, { phases, providers }: CostRule): string {
  const titles = [
    phase === null ? 'All phases' : (phases.find(({ key }) => key === phase)?.title ?? phase),
    provider === null ? 'all providers' : (providers.find(({ key }) => key === provider)?.title ?? provider),
  ]
  return titles.join(', ')
}

function lineInWords({ least, most, confidence, rationale }: CostLine): string {
  const ground = rationale === '' ? '' : `: ${rationale}`
  return `${poundsInWords({ least, most })} (${confidence})${ground}`
}
