import { OUTCOMES } from '../../../shell/ledger/outcome.ts'
import { CLASSIFICATIONS } from '../../../kit/classification.ts'
import { editionNow } from '../../../shell/house.ts'
import { button } from '../../../shell/views/button.ts'
import { details } from '../../../shell/views/details.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { dateQuestion } from '../../../shell/web/date-boxes.ts'
import { recordsById, recordsFrom } from '../store-register.ts'
import { findSubject } from './find-subject.ts'
import { categoriesQuestion, outcomeItems, reasonInWords } from './outcome-items.ts'
import { bodiesToAsk } from './written-words.ts'

/** Where a question is put to a body. For those who may put one to some body. */
export async function showNewWritten(ask: Ask): Promise<Page | undefined> {
  const bodies = bodiesToAsk(ask)
  if (bodies.length === 0) return undefined
  const { decisionVerbs } = editionNow(ask.house)
  const kinds = await kindsOfSubject(ask)
  const field = (name: string) => ({
    name,
    value: enteredOr(ask, name, ask.query[name] ?? ''),
    errorMessage: errorOf(ask.refusals, name),
  })
  return page({
    title: 'Put a question',
    section: '/decisions',
    width: 'two-thirds',
    trail: [
      { text: 'Decisions', href: '/decisions' },
      { text: 'In writing', href: '/decisions/written' },
    ],
    data: { bodies: bodies.map(({ key, name }) => ({ key, name })) },
    main: html`
      <h1 class="govuk-heading-l">Put a question to be answered in writing</h1>
      ${form({
        action: '/decisions/written',
        method: 'post',
        idempotencyKey: ask.newKey(),
        body: html`
          ${select({ ...field('body'), label: 'Body', items: bodies.map(({ key, name }) => ({ value: key, text: name })) })}
          ${textInput({ ...field('question'), label: 'Question', hint: 'A title, as it stands in the register.' })}
          ${select({ ...field('verb'), label: 'If it is carried, the body will have', items: decisionVerbs.map(({ key, minuteWord }) => ({ value: key, text: minuteWord })) })}
          ${textarea({ ...field('text'), label: 'Words of the decision', hint: 'What follows the verb. The question, if you leave this empty.', rows: 3 })}
          ${textInput({ ...field('subject'), label: 'About', hint: 'The reference of a record, if it is about one.', width: 20 })}
          ${furtherPart(ask, field, kinds)}
          ${button({ text: 'Put the question' })}`,
      })}`,
  })
}

type Field = (name: string) => Readonly<{ name: string; value: string; errorMessage: string | undefined }>

/** The kind of what the question is about, as far as it is named already. */
async function kindsOfSubject(ask: Ask): Promise<ReadonlySet<string>> {
  const subject = await findSubject(ask, enteredOr(ask, 'subject', ask.query['subject'] ?? ''))
  if (!subject.ok || subject.value === undefined) return new Set()
  const [rows = []] = await ask.read(recordsById(ask.house.pack.code.key, [subject.value]))
  return new Set([...recordsFrom(rows).values()].map(({ kind }) => kind))
}

function furtherPart(ask: Ask, field: Field, kinds: ReadonlySet<string>): Html {
  const outcomes = outcomeItems(ask, kinds)
  const offered = ask.house.offers.of(OUTCOMES).filter(({ kind }) => kinds.size === 0 || kinds.has(kind))
  const { classification } = editionNow(ask.house)
  const classes = CLASSIFICATIONS.map(key => ({ value: key, text: classification.classes[key].name }))
  return details({
    summary: 'What follows, when it closes, who may read it',
    isOpen: ask.refusals.length > 0,
    body: html`
      ${outcomes.length > 0 && select({ ...field('outcome'), label: 'What follows if it is carried', items: [{ value: '', text: 'Nothing at once' }, ...outcomes] })}
      ${dateQuestion(ask, { name: 'date', legend: 'Date, if what follows needs one' })}
      ${textInput({ ...field('reason'), ...reasonInWords(offered) })}
      ${categoriesQuestion(ask, kinds)}
      ${dateQuestion(ask, { name: 'closesOn', legend: 'Closes on', hint: 'By the clock of the body if you leave this empty.' })}
      ${textInput({ ...field('closesAt'), label: 'Closes at', hint: 'Such as 17:00.', width: 5 })}
      ${select({ ...field('classification'), label: 'Who may read the question and its result', items: [{ value: '', text: 'As what it is about, or as the decisions of the body usually are' }, ...classes] })}`,
  })
}
