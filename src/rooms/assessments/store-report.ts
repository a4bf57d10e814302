import { compareClassifications } from '../../kit/classification.ts'
import { formatDate } from '../../kit/calendar-date.ts'
import type { CostRule } from '../../kit/pack/assessments.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import type { Kept, SpineRecord } from '../../shell/ledger/record.ts'
import type { Read } from '../meetings/door.ts'
import type { MadeSection } from '../modifications/door.ts'
import type { Assessment } from './assessment.ts'
import { type CostLine, poundsInWords, totalsBySide } from './costs.ts'
import { costRuleOf, getKind, kindsOf } from './kinds.ts'
import { assessmentsBelow, assessmentsFrom } from './store.ts'

/** In a report on a modification: what was assessed and found, and what it costs, by phase and provider, each with what it rests on. */
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
  return [
    { key: 'assessments', title: 'Assessments', rows: all.flatMap(one => findingRows(one, edition)) },
    { key: 'costs', title: 'Costs', rows: all.flatMap(one => costRows(one, rule)) },
  ]
}

type Row = MadeSection['rows'][number]

function findingRows({ record, content }: Kept<Assessment>, edition: Edition): readonly Row[] {
  const { title } = getKind(edition, content.kind)
  if (record.state === 'not-needed') return [{ label: title, value: `Not needed. ${content.reason ?? ''}`.trim() }]
  const on = content.deliveredOn === null ? '' : `, delivered on ${formatDate(content.deliveredOn)}`
  return [{ label: `${record.reference} ${title}${on}`, value: content.findings }]
}

function costRows({ record, content }: Kept<Assessment>, rule: CostRule): readonly Row[] {
  if (content.costs.length === 0) return []
  const { central, party } = totalsBySide(content.costs, rule)
  return [
    ...content.costs.map(line => ({ label: `${record.reference} ${nameOf(line, rule)}`, value: lineInWords(line) })),
    { label: `${record.reference} in all, central`, value: poundsInWords(central) },
    { label: `${record.reference} in all, parties`, value: poundsInWords(party) },
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
