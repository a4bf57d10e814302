import { capital } from '../../../kit/capital.ts'
import { type Static, Type } from 'typebox'
import type { CostRule } from '../../../kit/pack/assessments.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { details } from '../../../shell/views/details.ts'
import { fieldset } from '../../../shell/views/fieldset.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { type Ask, enteredAt } from '../../../shell/web/ask.ts'
import { line, several } from '../../../shell/web/form-input.ts'
import { COST_CONFIDENCES, type CostLine } from '../costs.ts'

/** The columns of the costs in a form: what stands in one place of each belongs together. */
export const COST_FIELDS = {
  phase: several(line(60)),
  provider: several(line(60)),
  least: several(line(20)),
  most: several(line(20)),
  confidence: several(line(20)),
  rationale: several(line(1000)),
}
const COLUMNS = Type.Object(COST_FIELDS)
export type CostColumns = Static<typeof COLUMNS>

/** A row in which nothing was written is no line. Refused where a figure is missing or cannot be read as whole pounds, and where nobody knows how sure it is. */
export function linesOf(columns: CostColumns): Verdict<readonly CostLine[]> {
  const at = (name: keyof CostColumns, row: number) => String(columns[name]?.[row] ?? '').trim()
  const count = Math.max(0, ...Object.values(columns).map(list => (Array.isArray(list) ? list.length : 0)))
  const lines: CostLine[] = []
  for (let row = 0; row < count; row += 1) {
    const [least, most] = [at('least', row), at('most', row)]
    const rationale = at('rationale', row)
    if (least === '' && most === '' && rationale === '') continue
    const low = poundsOf(least === '' ? most : least)
    const high = poundsOf(most === '' ? least : most)
    if (low === undefined || high === undefined) {
      const says = `Row ${row + 1} of the costs cannot be read. Write whole pounds, such as 12000 or 12,000.`
      return refused({ reason: 'not-pounds', says, field: 'costs' })
    }
    const given = at('confidence', row) || 'rough'
    const confidence = COST_CONFIDENCES.find(known => known === given)
    if (confidence === undefined) {
      const says = `Row ${row + 1} of the costs does not say how sure it is. Choose one of: ${COST_CONFIDENCES.join(', ')}.`
      return refused({ reason: 'no-such-confidence', says, field: 'costs' })
    }
    lines.push({
      phase: at('phase', row) || null,
      provider: at('provider', row) || null,
      least: low,
      most: high,
      rationale,
      confidence,
    })
  }
  return granted(lines)
}

function poundsOf(text: string): number | undefined {
  const figures = text.replace(/^£/, '').replaceAll(',', '').trim()
  return /^\d{1,12}$/.test(figures) ? Number(figures) : undefined
}

/** A row for every phase; behind them, one more for a second provider of each, and a few to spare. */
export function costFields(ask: Ask, rule: CostRule): Html {
  const phases = rule.phases.map(({ key }) => key)
  const more = [...phases, '', ''].map((phase, n) =>
    costRow(ask, rule, n < phases.length ? phase : '', phases.length + n),
  )
  return html`<div id="costs">${phases.map((phase, row) => costRow(ask, rule, phase, row))}
    ${details({ summary: 'More figures', isOpen: ask.entered !== undefined, body: more })}</div>`
}

function costRow(ask: Ask, { phases, providers }: CostRule, phase: string, row: number): Html {
  const named = (list: readonly Readonly<{ key: string; title: string }>[]) =>
    list.map(({ key, title }) => ({ value: key, text: title }))
  const at = (name: string, current = '') => ({
    name,
    id: `${name}-${row + 1}`,
    value: enteredAt(ask, name, row, current),
  })
  return fieldset(
    { legend: { text: `Cost ${row + 1}`, classes: 'govuk-fieldset__legend--s' } },
    html`
      ${select({ ...at('phase', phase), label: 'Phase', items: [{ value: '', text: 'All phases together' }, ...named(phases)] })}
      ${select({ ...at('provider'), label: 'Provider', items: [{ value: '', text: 'All providers together' }, ...named(providers)] })}
      ${textInput({ ...at('least'), label: 'At least, in pounds', width: 10, inputmode: 'numeric' })}
      ${textInput({ ...at('most'), label: 'At most, in pounds', width: 10, inputmode: 'numeric' })}
      ${select({ ...at('confidence', 'estimated'), label: 'How sure is it?', items: COST_CONFIDENCES.map(value => ({ value, text: capital(value) })) })}
      ${textInput({ ...at('rationale'), label: 'What it rests on' })}`,
  )
}
