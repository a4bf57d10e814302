import { html, type Html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { listedPersons } from '../../people/door.ts'
import { modificationByReference, modificationFrom } from '../store.ts'
import { addressOfModification } from './addresses.ts'
import { titleOfCategoryKey } from './category-words.ts'
import { commonOf, inForm } from './form-parts.ts'
import { membersParts } from './group-part.ts'
import { mayKeep } from './standing-page.ts'
import { modificationTrail } from './trail.ts'
import { type ModificationPage, viewOf } from './modification-view.ts'

/** Where whoever keeps the register names the members of a modification's group, and records that they confirmed to act impartially. */
export async function showGroup(ask: Ask): Promise<Page | undefined> {
  const asked = ask.params['reference'] ?? ''
  if (ask.asAt !== undefined || !mayKeep(ask)) return undefined
  const [[row] = []] = await ask.read(modificationByReference(ask.house.pack.code.key, asked))
  if (row === undefined) return undefined
  const view = await viewOf(ask, modificationFrom(row))
  const { record } = view.kept
  if (view.group === undefined) return undefined
  const { name, members } = view.group
  const [persons = []] = await ask.read(listedPersons())
  const people = persons.map(one => ({ value: String(one['id']), text: String(one['name']) }))
  return page({
    title: `Members of the ${name}`,
    classification: record.classification,
    about: record,
    section: '/modifications',
    trail: modificationTrail(ask, record.reference),
    data: { version: record.version, members: members.now.map(({ person, words }) => ({ person, words })) },
    main: html`<h1 class="govuk-heading-l">Members of the ${name}</h1>
      ${membersParts(view.group, key => titleOfCategoryKey(view.edition, key))}
      <p class="govuk-body">A membership is ended at its seat, which <a class="govuk-link" href="/bodies/${view.group.body}">the page of the group</a> leads to.</p>
      ${memberForm(ask, view, people)}${impartialityForm(ask, view)}
      <p class="govuk-body"><a class="govuk-link" href="${addressOfModification(record.reference)}">${record.reference}: ${record.title}</a></p>`,
  })
}

type Option = Readonly<{ value: string; text: string }>

function memberForm(ask: Ask, view: ModificationPage, people: readonly Option[]): Html {
  const categories = view.edition.partyCategories.map(({ key, title }) => ({ value: key, text: title }))
  const own = (name: string, value = '') => commonOf(ask, 'group', name, value)
  const fields = html`
    ${select({ ...own('person'), label: 'Person', items: [{ value: '', text: 'Somebody who is not in the list' }, ...people] })}
    ${textInput({ ...own('name'), label: 'Name of somebody who is not in the list (optional)', hint: 'Shown to those who have signed in.' })}
    ${textInput({ ...own('words'), label: 'By what the member sits there', hint: 'A role and an organisation, for everybody to read.' })}
    ${select({ ...own('category'), label: 'Of which category', items: [{ value: '', text: 'None' }, ...categories] })}
    ${select({
      ...own('as', 'member'),
      label: 'As',
      items: [
        { value: 'member', text: 'Member' },
        { value: 'chair', text: 'Chair' },
      ],
    })}
    ${textInput({ ...own('from', view.today), label: 'From', hint: 'A day such as 2016-12-09.' })}
    ${textInput({ ...own('impartialSince'), label: 'Confirmed to act impartially on (optional)', hint: 'A day such as 2016-12-09; leave it empty if not yet.' })}`
  return inForm(
    ask,
    view,
    'group',
    'Name a member of the group',
    'Name the member',
    fields,
    !ask.path.endsWith('/impartiality'),
  )
}

function impartialityForm(ask: Ask, view: ModificationPage): Html | undefined {
  const waiting = view.group?.members.now.filter(({ impartialSince }) => impartialSince === null) ?? []
  if (waiting.length === 0) return undefined
  const members = waiting.map(({ person, words }) => ({ value: person, text: words }))
  const own = (name: string, value = '') => commonOf(ask, 'group/impartiality', name, value)
  const fields = html`
    ${select({ ...own('person'), label: 'Which member', items: [{ value: '', text: 'Choose' }, ...members] })}
    ${textInput({ ...own('impartialSince', view.today), label: 'Confirmed in writing on', hint: 'A day such as 2016-12-09.' })}`
  return inForm(
    ask,
    view,
    'group/impartiality',
    'Record that a member confirmed to act impartially',
    'Record it',
    fields,
  )
}
