import { capital } from '../../kit/capital.ts'
import { button } from '../../shell/views/button.ts'
import { form, hidden } from '../../shell/views/form.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { select } from '../../shell/views/select.ts'
import type { Ask } from '../../shell/web/ask.ts'
import type { PartyUpdate } from '../parties/door.ts'

/** On the page of what is new of parties: makes a draft paper of it, with a recommendation for each thing that is to be noted. */
export function draftOfPartyUpdate(ask: Ask, { summary, recommendations }: PartyUpdate): Html | undefined {
  const { person } = ask.reader
  const verb = ask.edition.decisionVerbs.find(({ effect }) => effect === 'records')
  if (person === undefined || verb === undefined || recommendations.length === 0) return undefined
  const { words, bodies, classification } = ask.edition
  const title = `${ask.house.pack.code.shortTitle} ${capital(words.party)} Update`
  return form({
    action: '/papers',
    method: 'post',
    idempotencyKey: ask.newKey(),
    body: html`
      ${hidden('title', title)}${hidden('purpose', 'information')}${hidden('summary', summary)}
      ${hidden('author', `person:${person.id}`)}${hidden('classification', bodies[0]?.paperClassification ?? classification.unmarked)}
      ${recommendations.map(text => html`${hidden('recommendationVerb', verb.key)}${hidden('recommendationText', text)}`)}
      ${select({ name: 'body', label: 'For', items: bodies.map(({ key, name }) => ({ value: key, text: name })), value: bodies[0]?.key ?? '' })}
      ${button({ text: 'Draft the paper' })}`,
  })
}
