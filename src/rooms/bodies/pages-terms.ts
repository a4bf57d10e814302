import { Type } from 'typebox'
import { granted } from '../../kit/verdict.ts'
import { button } from '../../shell/views/button.ts'
import { errorOf } from '../../shell/views/error-summary.ts'
import { form } from '../../shell/views/form.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { sideBySide } from '../../shell/views/side-by-side.ts'
import { textarea } from '../../shell/views/textarea.ts'
import { textInput } from '../../shell/views/text-input.ts'
import { type Ask, enteredOr } from '../../shell/web/ask.ts'
import type { Web } from '../../shell/web/doors.ts'
import { line, prose } from '../../shell/web/form-input.ts'
import { type Page, page } from '../../shell/web/page.ts'
import { adoptTermsOfReference } from './acts/adopt-terms-of-reference.ts'
import { checkKeeps } from './body.ts'
import { type BodyView, readBody } from './pages-view.ts'

/** Where the secretariat enters the terms of reference that were adopted for a body. */
export function termsDoors(web: Web): void {
  web.page('/bodies/:body/terms-of-reference', showTerms)
  web.act('/bodies/:body/terms-of-reference', {
    fields: Type.Object({ text: prose(100_000), authority: line() }),
    from: showTerms,
    act: async (ask, { fields, version }) => {
      const body = ask.params['body'] ?? ''
      const adopted = await adoptTermsOfReference(ask.context, { body, ...fields, version })
      return adopted.ok ? granted(`/bodies/${body}`) : adopted
    },
  })
}

async function showTerms(ask: Ask): Promise<Page | undefined> {
  const view = await readBody(ask)
  const mayKeep = ask.reader.person !== undefined && checkKeeps(ask.edition, ask.context.actor).ok
  if (view === undefined || !mayKeep) return undefined
  const { rules, body } = view
  return page({
    title: 'Terms of reference',
    section: '/bodies',
    width: 'two-thirds',
    trail: [
      { text: 'Bodies', href: '/bodies' },
      { text: rules.name, href: `/bodies/${rules.key}` },
    ],
    data: { body: rules.key, termsOfReference: body.content.termsOfReference, version: body.record.version },
    main: html`
      <h1 class="govuk-heading-l">Terms of reference of ${rules.inSentence}</h1>
      ${ask.refusals.some(({ reason }) => reason === 'changed-meanwhile') && bothTexts(ask, view)}
      ${termsForm(ask, view)}`,
  })
}

function bothTexts(ask: Ask, { body }: BodyView): Html {
  return sideBySide({
    before: { title: 'As it stands now', text: body.content.termsOfReference ?? '' },
    after: { title: 'As you entered it', text: enteredOr(ask, 'text', '') },
    headingLevel: 2,
  })
}

function termsForm(ask: Ask, { body, rules }: BodyView): Html {
  const { record, content } = body
  return form({
    action: `/bodies/${rules.key}/terms-of-reference`,
    method: 'post',
    idempotencyKey: ask.newKey(),
    version: record.version,
    body: html`
      ${textarea({ name: 'text', label: 'Text', hint: 'An empty line begins a paragraph', rows: 20, keep: `${record.id}-terms`, value: enteredOr(ask, 'text', content.termsOfReference ?? ''), errorMessage: errorOf(ask.refusals, 'text') })}
      ${textInput({ name: 'authority', label: 'Adopted by which decision', value: enteredOr(ask, 'authority', ''), errorMessage: errorOf(ask.refusals, 'authority') })}
      ${button({ text: 'Save' })}`,
  })
}
