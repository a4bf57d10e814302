import { button } from '../../../shell/views/button.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form } from '../../../shell/views/form.ts'
import { html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { REGISTER } from './addresses.ts'
import { descriptionFields } from './keeping-forms.ts'
import { mayRaise } from './standing-page.ts'
import { headingOf } from '../process-words.ts'

/** Where a modification is raised: for those alone who may raise one. */
export async function showRaising(ask: Ask): Promise<Page | undefined> {
  if (!mayRaise(ask)) return undefined
  const { words, modificationProcess: process, partyCategories } = ask.edition
  const title = `Raise a ${words.modification}`
  const common = (name: string) => ({
    name,
    value: enteredOr(ask, name, ''),
    errorMessage: errorOf(ask.refusals, name),
  })
  const choose = (name: string, label: string, items: readonly Readonly<{ key: string; title: string }>[]) =>
    select({
      ...common(name),
      label,
      items: [{ value: '', text: 'Not said' }, ...items.map(({ key, title: text }) => ({ value: key, text }))],
    })
  const fields = html`
    ${textInput({ ...common('title'), label: 'Title' })}
    ${textInput({ ...common('proposer'), label: 'Proposer', hint: `The name of a ${words.party}, of a body, or of the regulator.` })}
    ${choose('recommendedPath', 'Recommended path', process.paths)}
    ${choose('urgency', 'Urgency', process.urgencies)}
    ${textInput({ ...common('splitFrom'), label: 'Split from (optional)', hint: 'The reference of the one of which it was a part.' })}
    ${descriptionFields(ask, partyCategories, 'modifications')}`
  return page({
    title,
    section: '/modifications',
    width: 'two-thirds',
    trail: [{ text: headingOf(ask.edition), href: REGISTER }],
    data: { paths: process.paths, urgencies: process.urgencies, objectives: process.objectives },
    main: html`<h1 class="govuk-heading-l">${title}</h1>${form({
      action: REGISTER,
      method: 'post',
      idempotencyKey: ask.newKey(),
      body: html`${fields}${button({ text: 'Raise it' })}`,
    })}`,
  })
}
