import { citableClause, confidenceInWords, isLaw, type Provenance } from '../../kit/pack/provenance.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { tag } from '../../shell/views/tag.ts'

/**
 * A rule with where it stands. What the pack only remembers, or chose itself, is marked as a setting, and its clause is not cited: nobody
 * takes it for what the code says.
 */
export function ruled(words: string, rule: Provenance): Html {
  return html`${!isLaw(rule) && html`${tag('Setting', 'yellow')} `}${words} ${groundOf(rule)}`
}

/** Where a rule stands and how sure that is, in small letters. */
export function groundOf(rule: Provenance): Html {
  const clause = citableClause(rule)
  return html`<span class="govuk-body-s">${clause !== undefined && html`<span class="witan-clause">${clause}</span> · `}${confidenceInWords(rule.confidence)}.${rule.note !== undefined && ` ${rule.note}`}</span>`
}

/** The same for a machine. */
export function ruleData(rule: Provenance) {
  return { isLaw: isLaw(rule), clause: citableClause(rule) ?? null, confidence: confidenceInWords(rule.confidence) }
}
