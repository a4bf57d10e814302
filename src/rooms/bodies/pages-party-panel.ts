import { findBody } from '../../kit/pack/group-body.ts'
import { dateIn, LONDON } from '../../kit/instant.ts'
import { html } from '../../shell/views/html.ts'
import { userText } from '../../shell/views/user-text.ts'
import type { PartyPanel } from '../parties/door.ts'
import { listedPersons } from '../people/door.ts'
import { seatsOfPersons } from './store.ts'

/** On the page of a party: where those who speak for it sit, or stand in. Nothing for readers who may not know persons. */
export const seatsOfParty: PartyPanel = async (ask, party) => {
  if (ask.reader.person === undefined || ask.asAt !== undefined) return undefined
  const [persons = []] = await ask.read(listedPersons().where('party', '=', party.id))
  if (persons.length === 0) return undefined
  const names = new Map(persons.map(row => [String(row['id']), String(row['name'])]))
  const [rows = []] = await ask.read(seatsOfPersons([...names.keys()], dateIn(LONDON, ask.now)))
  if (rows.length === 0) return undefined
  const places = rows.map(row => ({
    reference: String(row['reference']),
    title: String(row['title']),
    body: findBody(ask.edition, String(row['body']))?.name ?? String(row['body']),
    role: String(row['role']),
    name: names.get(String(row['person'])) ?? '',
  }))
  return {
    title: 'Where its people sit',
    data: places,
    html: html`<ul class="govuk-list govuk-list--bullet">${places.map(
      ({ reference, title, body, role, name }) =>
        html`<li>${userText(name)}: ${role === 'member' ? '' : 'stands in for '}<a class="govuk-link" href="/bodies/${reference.replace('/', '/seats/')}">${title}</a>, ${body}</li>`,
    )}</ul>`,
  }
}
