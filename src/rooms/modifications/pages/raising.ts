import { button } from '../../../shell/views/button.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { REGISTER } from './addresses.ts'
import { descriptionFields } from './keeping-forms.ts'
import { mayRaise } from './standing-page.ts'
import { modificationTrail } from './trail.ts'

/** Where a modification is raised: for those alone who may raise one. */
export async function showRaising(ask: Ask): Promise<Page | undefined> {
  if (!mayRaise(ask)) return undefined
  const { words, modificationProcess: process } = ask.edition
  const title = `Raise a ${words.modification}`
  return page({
    title,
    section: '/modifications',
    width: 'two-thirds',
    trail: modificationTrail(ask),
    data: { paths: process.paths, urgencies: process.urgencies, objectives: process.objectives },
    main: html`<h1 class="govuk-heading-l">${title}</h1>${form({
      action: REGISTER,
      method: 'post',
      idempotencyKey: ask.newKey(),
      body: html`${proposalQuestions(ask, ask.reader.actor.party === null ? proposerField(ask) : undefined)}${button({ text: 'Raise it' })}`,
    })}`,
  })
}

function proposerField(ask: Ask): Html {
  const hint = `The name of a ${ask.edition.words.party}, of a body, or of the regulator.`
  return textInput({ ...commonIn(ask, 'proposer'), label: 'Proposer', hint })
}

/** All that a proposal says. Who proposes it is asked after the title, where that has to be asked. */
export function proposalQuestions(ask: Ask, proposer?: Html): Html {
  const { modificationProcess: process, partyCategories } = ask.edition
  const choose = (name: string, label: string, items: readonly Readonly<{ key: string; title: string }>[]) =>
    select({
      ...commonIn(ask, name),
      label,
      items: [{ value: '', text: 'Not said' }, ...items.map(({ key, title: text }) => ({ value: key, text }))],
    })
  return html`
    ${textInput({ ...commonIn(ask, 'title'), label: 'Title' })}
    ${proposer}
    ${choose('recommendedPath', 'Recommended path', process.paths)}
    ${choose('urgency', 'Urgency', process.urgencies)}
    ${textInput({ ...commonIn(ask, 'splitFrom'), label: 'Split from (optional)', hint: 'The reference of the one of which it was a part.' })}
    ${descriptionFields(ask, partyCategories, ask.path.split('/').at(-1) ?? '')}`
}

function commonIn(ask: Ask, name: string) {
  return { name, value: enteredOr(ask, name, ''), errorMessage: errorOf(ask.refusals, name) }
}
