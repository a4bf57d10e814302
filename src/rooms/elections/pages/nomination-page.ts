import { button } from '../../../shell/views/button.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { listedPersons } from '../../people/door.ts'
import { partiesOfCategory } from '../store-voting-groups.ts'
import { addressOf, type ElectionView, readElection, trailTo } from './election-view.ts'

/** Where a party nominates, or the secretariat enters what a party has sent it. */
export async function showNomination(ask: Ask): Promise<Page | undefined> {
  const view = await readElection(ask)
  if (view === undefined || ask.reader.person === undefined || ask.asAt !== undefined) return undefined
  const { kept, keeps } = view
  const mayNominate = keeps || ask.context.actor.functions.some(key => kept.content.rule.castBy.includes(key))
  if (!mayNominate) return undefined
  const [persons = []] = await ask.read(listedPersons())
  const people = persons.map(row => ({ value: String(row['id']), text: String(row['name']) }))
  const parties = keeps ? await partiesOfCategory(ask, kept.content.category) : []
  return page({
    title: 'Nomination',
    section: '/bodies',
    width: 'two-thirds',
    trail: trailTo(view),
    data: { election: kept.record.reference, category: kept.content.category, parties },
    main: html`<h1 class="govuk-heading-l">Nominate somebody</h1>
      <p class="govuk-body">${kept.record.title}. The person is asked to accept, and stands only then.</p>
      ${nominationForm(ask, view, people, parties)}`,
  })
}

type Option = Readonly<{ value: string; text: string }>

function nominationForm(
  ask: Ask,
  { kept, keeps }: ElectionView,
  people: readonly Option[],
  parties: readonly Option[],
): Html {
  const choose = { value: '', text: 'Choose' }
  const error = (field: string) => errorOf(ask.refusals, field)
  return form({
    action: `${addressOf(kept)}/nominations`,
    method: 'post',
    idempotencyKey: ask.newKey(),
    body: html`
      ${keeps && select({ name: 'party', label: 'Party that nominates', items: [choose, ...parties], value: enteredOr(ask, 'party', ''), errorMessage: error('party') })}
      ${!keeps && error('party') !== undefined && html`<p class="govuk-error-message" id="party">${error('party')}</p>`}
      ${select({ name: 'person', label: 'Person', items: [choose, ...people], value: enteredOr(ask, 'person', ''), errorMessage: error('person') })}
      ${textarea({ name: 'statement', label: 'Why the voters should choose this person', hint: 'Everybody who signs in can read it, for good. Leave out what is private.', rows: 6, value: enteredOr(ask, 'statement', ''), errorMessage: error('statement') })}
      ${button({ text: 'Nominate' })}`,
  })
}
