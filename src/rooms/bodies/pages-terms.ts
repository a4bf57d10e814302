import { Type } from 'typebox'
import { formatDate } from '../../kit/calendar-date.ts'
import { granted } from '../../kit/verdict.ts'
import { button, linkButton } from '../../shell/views/button.ts'
import { details } from '../../shell/views/details.ts'
import { errorOf } from '../../shell/views/error-summary.ts'
import { form } from '../../shell/views/form.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { changedText, sideBySide } from '../../shell/views/side-by-side.ts'
import { textarea } from '../../shell/views/textarea.ts'
import { textInput } from '../../shell/views/text-input.ts'
import { paragraphs, userText } from '../../shell/views/user-text.ts'
import { type Ask, enteredOr } from '../../shell/web/ask.ts'
import type { Web } from '../../shell/web/doors.ts'
import { line, prose } from '../../shell/web/form-input.ts'
import { historyPart } from '../../shell/web/history.ts'
import { type Page, page } from '../../shell/web/page.ts'
import { adoptTermsOfReference } from './acts/adopt-terms-of-reference.ts'
import { checkKeeps } from './body.ts'
import { type BodyView, readBody } from './pages-view.ts'
import { termsVersionsFrom, termsVersionsStatement } from './store-terms.ts'
import type { TermsOfReference } from './terms.ts'
import { amendmentHref } from './views-amendment.ts'

/** The terms of reference of a body, with every text that they have had, and where the secretariat enters what was adopted. */
export function termsDoors(web: Web): void {
  web.page('/bodies/:body/terms-of-reference', showTerms)
  web.page('/bodies/:body/terms-of-reference/text', showTermsForm)
  web.act('/bodies/:body/terms-of-reference', {
    fields: Type.Object({ text: prose(100_000), authority: line() }),
    from: showTermsForm,
    act: async (ask, { fields, version }) => {
      const body = ask.params['body'] ?? ''
      const adopted = await adoptTermsOfReference(ask.context, { body, ...fields, version })
      return adopted.ok ? granted(`/bodies/${body}/terms-of-reference`) : adopted
    },
  })
}

function trailOf({ rules }: BodyView) {
  return [
    { text: 'Bodies', href: '/bodies' },
    { text: rules.name, href: `/bodies/${rules.key}` },
  ]
}

async function showTerms(ask: Ask): Promise<Page | undefined> {
  const view = await readBody(ask)
  if (view?.terms === undefined) return undefined
  const { rules, terms } = view
  const code = ask.house.pack.code.key
  const [rows = []] = await ask.read(termsVersionsStatement(code, [rules.key], ask.asAt?.instant))
  const texts = termsVersionsFrom(rows).filter(({ number }, n, all) => number !== all[n - 1]?.number)
  const history = await historyPart(ask, terms.record)
  const { number, text, authority, adoptedOn } = terms.content
  return page({
    title: terms.record.title,
    section: '/bodies',
    width: 'two-thirds',
    classification: terms.record.classification,
    about: terms.record,
    trail: trailOf(view),
    data: { ...terms.content, version: terms.record.version, texts, history: history.data },
    main: html`
      <h1 class="govuk-heading-l">Terms of reference of ${rules.inSentence}</h1>
      <p class="govuk-body">Text ${number}, in force from ${formatDate(adoptedOn)} under ${userText(authority)}.</p>
      ${paragraphs(text)}
      ${mayKeep(ask) && linkButton({ text: 'Enter another text', href: `/bodies/${rules.key}/terms-of-reference/text`, kind: 'secondary' })}
      ${earlierTexts(texts)}
      <p class="govuk-body"><a class="govuk-link" href="/terms-of-reference">The terms of reference of all bodies</a></p>
      ${history.html}`,
  })
}

/** Each text with what it changed in the one before, newest first. */
function earlierTexts(texts: readonly TermsOfReference[]): Html {
  return html`<section aria-labelledby="texts"><h2 class="govuk-heading-m" id="texts">Every text</h2>
    ${texts
      .map((text, n) => {
        const before = texts[n - 1]
        const summary = `Text ${text.number}, from ${formatDate(text.adoptedOn)}: ${before === undefined ? 'the first' : 'what it changed'}`
        const source = html`<p class="govuk-body-s">Under ${userText(text.authority)}. ${text.amendment !== null && html`<a class="govuk-link" href="${amendmentHref(text.amendment)}">One of the documents of a common amendment</a>`}</p>`
        return details({
          summary,
          body: html`${source}${before === undefined ? paragraphs(text.text) : changedText(before.text, text.text)}`,
        })
      })
      .toReversed()}</section>`
}

function mayKeep(ask: Ask): boolean {
  return ask.asAt === undefined && ask.reader.person !== undefined && checkKeeps(ask.edition, ask.context.actor).ok
}

/** The form for terms of reference that were adopted as a whole. */
async function showTermsForm(ask: Ask): Promise<Page | undefined> {
  const view = await readBody(ask)
  if (view === undefined || !mayKeep(ask)) return undefined
  const { rules, terms } = view
  return page({
    title: 'Enter terms of reference',
    section: '/bodies',
    width: 'two-thirds',
    trail: trailOf(view),
    data: { body: rules.key, termsOfReference: terms?.content.text ?? null, version: terms?.record.version ?? null },
    main: html`
      <h1 class="govuk-heading-l">Enter the terms of reference of ${rules.inSentence}</h1>
      ${ask.refusals.some(({ reason }) => reason === 'changed-meanwhile') && bothTexts(ask, view)}
      ${termsForm(ask, view)}`,
  })
}

function bothTexts(ask: Ask, { terms }: BodyView): Html {
  return sideBySide({
    before: { title: 'As it stands now', text: terms?.content.text ?? '' },
    after: { title: 'As you entered it', text: enteredOr(ask, 'text', '') },
    headingLevel: 2,
  })
}

function termsForm(ask: Ask, { body, terms, rules }: BodyView): Html {
  return form({
    action: `/bodies/${rules.key}/terms-of-reference`,
    method: 'post',
    idempotencyKey: ask.newKey(),
    version: terms?.record.version,
    body: html`
      ${textarea({ name: 'text', label: 'Text', hint: 'An empty line begins a paragraph', rows: 20, keep: `${body.record.id}-terms`, value: enteredOr(ask, 'text', terms?.content.text ?? ''), errorMessage: errorOf(ask.refusals, 'text') })}
      ${textInput({ name: 'authority', label: 'Adopted by which decision', value: enteredOr(ask, 'authority', ''), errorMessage: errorOf(ask.refusals, 'authority') })}
      ${button({ text: 'Save' })}`,
  })
}
