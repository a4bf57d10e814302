import { STEP_GUARDS } from '../../../kit/pack/modification-step.ts'
import { checkboxes } from '../../../shell/views/checkboxes.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { type Ask, enteredTick } from '../../../shell/web/ask.ts'
import { GUARD_NEEDS, isShownByEvidence } from '../guards.ts'
import { EFFECTS, type Impacts, type Modification, VIEWERS } from '../modification.ts'
import { nameOfSolution, solutionsOf } from '../solution.ts'
import { RAISER_HINT } from './step-forms.ts'
import { viewerInWords } from './content-parts.ts'
import { commonOf, inForm } from './form-parts.ts'
import type { ModificationPage } from './modification-view.ts'
import { otherCodeForms } from './other-code-part.ts'
import { mayDescribe, mayKeep } from './standing-page.ts'
import { workForms } from './work-forms.ts'

/** What whoever keeps the register, or proposed this, says of it. */
export function keepingForms(ask: Ask, view: ModificationPage): Html | undefined {
  const forms = [
    ...(mayDescribe(ask, view.kept)
      ? [descriptionForm(ask, view), ...alternativeForms(ask, view), viewForm(ask, view)]
      : []),
    ...(mayKeep(ask)
      ? [...workForms(ask, view), ...otherCodeForms(ask, view), evidenceForm(ask, view), editionForm(ask, view)]
      : []),
  ]
  if (forms.length === 0) return undefined
  return html`<section><h2 class="govuk-heading-m">Keep what is known of it</h2>${forms}</section>`
}

function descriptionForm(ask: Ask, view: ModificationPage): Html {
  const isDescribed = view.kept.content.solution !== ''
  const fields = html`${descriptionFields(ask, view.edition.partyCategories, 'description', view.kept.content)}
    ${isDescribed && onlyWords(ask, 'description-only-words')}`
  return inForm(ask, view, 'description', 'Say what it is about', 'Keep the description', fields)
}

/** Is it another solution, or the same one in other words? */
export function onlyWords(ask: Ask, id: string): Html {
  return checkboxes({
    name: 'onlyWordsChange',
    id,
    fieldset: { legend: 'The solution' },
    hint: 'If it is another solution, leave this open: what others assessed of the one before then counts no more, at once.',
    values: enteredTick(ask, 'onlyWordsChange', 'yes', false) ? ['yes'] : [],
    items: [{ value: 'yes', text: 'Only its words change: it is the same solution' }],
  })
}

/** One for each alternative: the original is described together with what the modification is about. */
function alternativeForms(ask: Ask, view: ModificationPage): readonly Html[] {
  return view.kept.content.solutions.slice(1).map(({ key, title, text = '', by }) => {
    const noun = `solutions/${key}`
    const fields = html`
      ${textarea({ ...commonOf(ask, noun, 'text', text), label: 'What it is', hint: title, rows: 5 })}
      ${textInput({ ...commonOf(ask, noun, 'by', by), label: 'Who put it forward', hint: RAISER_HINT })}
      ${text !== '' && onlyWords(ask, `${key}-only-words`)}`
    return inForm(ask, view, noun, `Say what ${nameOfSolution(key)} is`, 'Keep what it is', fields)
  })
}

/** The fields that describe a modification; of a new one, all are empty. */
export function descriptionFields(
  ask: Ask,
  categories: ModificationPage['edition']['partyCategories'],
  noun: string,
  content?: Modification,
): Html {
  const area = (name: string, label: string, value: string, hint?: string) =>
    textarea({ ...commonOf(ask, noun, name, value), label, hint, rows: 3 })
  const lines = (name: keyof Impacts): string => [content?.impacts[name] ?? []].flat().join('\n')
  return html`
    ${area('summary', 'Summary', content?.summary ?? '')}
    ${area('issue', 'Issue', content?.issue ?? '')}
    ${area('solution', 'Solution', content?.solution ?? '')}
    ${checkboxes({
      name: 'categories',
      id: `${noun}-categories`,
      fieldset: { legend: 'Who is touched' },
      isSmall: true,
      values: categories
        .map(({ key }) => key)
        .filter(key => enteredTick(ask, 'categories', key, content?.impacts.categories.includes(key) ?? false)),
      items: categories.map(({ key, plural }) => ({ value: key, text: plural })),
    })}
    ${area('systems', 'Systems', lines('systems'), 'One to a line.')}
    ${area('documents', 'Documents of the code', lines('documents'), 'One to a line.')}
    ${area('otherCodes', 'Other codes', lines('otherCodes'), 'One to a line.')}
    ${area('consumers', 'Consumers', content?.impacts.consumers ?? '')}
    ${area('greenhouseGases', 'Greenhouse gases', content?.impacts.greenhouseGases ?? '')}`
}

function viewForm(ask: Ask, view: ModificationPage): Html {
  const { objectives } = view.edition.modificationProcess
  const keys = solutionsOf(view.kept.content).map(({ key }) => key)
  const choose = (name: string, label: string, items: readonly Readonly<{ value: string; text: string }>[]) =>
    select({ ...commonOf(ask, 'views', name), label, items })
  const viewers = VIEWERS.filter(by => by === 'proposer' || mayKeep(ask))
  const fields = html`
    ${choose(
      'by',
      'Who holds it',
      viewers.map(by => ({ value: by, text: viewerInWords(by) })),
    )}
    ${choose(
      'solution',
      'Of which solution',
      keys.map(key => ({ value: key, text: nameOfSolution(key) })),
    )}
    ${choose(
      'objective',
      'Objective',
      objectives.map(({ key, title }) => ({ value: key, text: `(${key}) ${title}` })),
    )}
    ${choose(
      'effect',
      'Is it served',
      EFFECTS.map(effect => ({ value: effect, text: effect })),
    )}
    ${textarea({ ...commonOf(ask, 'views', 'reason'), label: 'Why', rows: 3 })}`
  return inForm(ask, view, 'views', 'Record how it serves an objective', 'Record the view', fields)
}

function evidenceForm(ask: Ask, view: ModificationPage): Html {
  const process = view.edition.modificationProcess
  const asked = new Set(process.steps.flatMap(({ guards }) => guards ?? []))
  const items = STEP_GUARDS.filter(guard => asked.has(guard) && isShownByEvidence(guard, process)).map(guard => ({
    value: guard,
    text: GUARD_NEEDS[guard],
  }))
  const fields = html`
    ${select({ ...commonOf(ask, 'evidence', 'guard'), label: 'What is there', items })}
    ${textInput({ ...commonOf(ask, 'evidence', 'says'), label: 'What shows it', hint: 'A document, a meeting, a letter.' })}`
  return inForm(ask, view, 'evidence', 'Record that something it needs is there', 'Record it', fields)
}

function editionForm(ask: Ask, view: ModificationPage): Html {
  const others = ask.house.pack.editions.filter(({ from }) => from !== view.edition.from && from <= view.today)
  if (others.length === 0) return html``
  const fields = html`
    ${select({ ...commonOf(ask, 'edition', 'to'), label: 'Edition', items: others.map(({ from, title }) => ({ value: from, text: `${title}, from ${from}` })) })}
    ${textarea({ ...commonOf(ask, 'edition', 'reason'), label: 'Reason', rows: 3 })}
    ${textInput({ ...commonOf(ask, 'edition', 'authority'), label: 'Authority (optional)' })}`
  return inForm(ask, view, 'edition', 'Move it to the process of another edition', 'Move it', fields)
}
