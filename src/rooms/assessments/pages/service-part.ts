import type { AssessmentKind } from '../../../kit/pack/assessments.ts'
import { getEdition } from '../../../kit/pack/pack.ts'
import { confidenceInWords, isLaw } from '../../../kit/pack/provenance.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Assessment } from '../assessment.ts'
import { type ControlChart, controlChart, LEAST_FOR_LIMITS, type Observation, serviceLevel } from '../control-chart.ts'
import { getKind, kindsOf } from '../kinds.ts'
import { daysTaken } from '../waiting-days.ts'
import { controlChartPart } from './control-chart-view.ts'

/** How soon an assessor delivers, kind by kind, against what the code allows. */
export function servicePart(
  ask: Ask,
  assessor: string,
  delivered: readonly Kept<Assessment>[],
): Readonly<{ html: Html; data: unknown }> {
  const kinds = kindsOf(ask.edition).filter(kind => kind.assessor === assessor)
  const parts = kinds.map(kind => kindPart(ask, kind, delivered))
  return {
    data: parts.map(({ data }) => data),
    html: html`<h2 class="govuk-heading-m" id="service">How often it was in time</h2>${parts.map(part => part.html)}`,
  }
}

function kindPart(ask: Ask, kind: AssessmentKind, delivered: readonly Kept<Assessment>[]) {
  const allowedDays = ask.edition.clocks[kind.clock]?.days ?? 0
  const observations = delivered
    .filter(({ content }) => content.kind === kind.key)
    .map(kept => observationOf(ask, kept, allowedDays))
  const level = serviceLevel(observations)
  const chart = controlChart(observations)
  const { mean, upper, lower, beyond } = chart
  return {
    data: {
      kind: kind.key,
      allowedDays,
      level,
      wanted: kind.serviceLevel ?? null,
      mean,
      upper,
      lower,
      beyond,
      observations,
    },
    html: html`<h3 class="govuk-heading-s">${kind.title}</h3>
      <p class="govuk-body">${levelInWords(kind, level, allowedDays)} ${chanceInWords(chart)}</p>
      ${observations.length > 0 && controlChartPart(chart, allowedDays, kind.title)}`,
  }
}

function observationOf(ask: Ask, { record, content }: Kept<Assessment>, allowedDays: number): Observation {
  const edition = getEdition(ask.house.pack, record.edition)
  const on = content.deliveredOn ?? ''
  const calendar = ask.house.calendar[ask.house.pack.code.nation]
  const days = daysTaken(content, { option: getKind(edition, content.kind).waiting, today: on, calendar })
  return { reference: record.reference, on, days, isWithin: days <= allowedDays }
}

function levelInWords(
  { serviceLevel: wanted }: AssessmentKind,
  { within, of, share }: ReturnType<typeof serviceLevel>,
  allowedDays: number,
): string {
  if (share === null) return `None has been delivered yet. ${allowedDays} Working Days are allowed.`
  const measured = `${within} of ${of} ${of === 1 ? 'was' : 'were'} delivered within the ${allowedDays} Working Days that are allowed: ${share} in a hundred.`
  if (wanted === undefined) return `${measured} The code names no share that is to be reached.`
  const source = isLaw(wanted)
    ? 'the code asks for'
    : `the setting is (${confidenceInWords(wanted.confidence).toLowerCase()})`
  return `${measured} At least ${wanted.share} in a hundred is what ${source}.`
}

function chanceInWords({ observations, mean, upper, beyond }: ControlChart): string {
  if (mean === null) return ''
  if (upper === null)
    return `${observations.length === 1 ? 'One is' : `${observations.length} are`} too few to say what is chance and what is not: that takes ${LEAST_FOR_LIMITS}.`
  return beyond.length === 0
    ? 'None took longer or shorter than chance explains.'
    : `More than chance: ${beyond.join(', ')}.`
}
