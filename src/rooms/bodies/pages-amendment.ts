import { type Static, Type } from 'typebox'
import { granted } from '../../kit/verdict.ts'
import { button } from '../../shell/views/button.ts'
import { checkboxes } from '../../shell/views/checkboxes.ts'
import { errorOf } from '../../shell/views/error-summary.ts'
import { form, hidden, queryForm } from '../../shell/views/form.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { insetText } from '../../shell/views/inset-text.ts'
import { textInput } from '../../shell/views/text-input.ts'
import { counted } from '../../shell/views/words.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import { type Ask, enteredOr, enteredTick } from '../../shell/web/ask.ts'
import type { Web } from '../../shell/web/doors.ts'
import { line, several, ticked } from '../../shell/web/form-input.ts'
import { type Page, page } from '../../shell/web/page.ts'
import { amendTermsOfReference } from './acts/amend-terms-of-reference.ts'
import { checkKeeps } from './body.ts'
import { keptTermsFrom, termsStatement } from './store-terms.ts'
import type { TermsOfReference } from './terms.ts'
import { acceptedFrom, amendText, type Replacement } from './terms-amendment.ts'
import { amendmentHref, redline } from './views-amendment.ts'

const PLACES = [1, 2, 3] as const

const FIELDS = Type.Object({
  find1: Type.Optional(line(200)),
  put1: Type.Optional(line(200)),
  find2: Type.Optional(line(200)),
  put2: Type.Optional(line(200)),
  find3: Type.Optional(line(200)),
  put3: Type.Optional(line(200)),
  words: ticked(),
  accept: several(line(100)),
  authority: line(),
})

/** Where a wording is changed in the terms of reference of all bodies at once, after every change has been looked at. */
export function amendmentDoors(web: Web): void {
  web.page('/terms-of-reference/amendment', showPreview)
  web.act('/terms-of-reference/amendments', {
    fields: FIELDS,
    from: showPreview,
    act: async (ask, { fields }) => {
      // The schema of the field says that these are texts.
      const accepted = acceptedFrom((fields.accept ?? []) as readonly string[])
      if (!accepted.ok) return accepted
      const made = await amendTermsOfReference(ask.context, {
        replacements: replacementsSent(fields),
        wholeWords: fields.words !== undefined,
        accepted: accepted.value,
        authority: fields.authority,
      })
      return made.ok ? granted(amendmentHref(made.value)) : made
    },
  })
}

function replacementsSent(fields: Static<typeof FIELDS>): readonly Replacement[] {
  return PLACES.map(n => ({ find: fields[`find${n}`] ?? '', put: fields[`put${n}`] ?? '' })).filter(
    ({ find, put }) => find !== '' || put !== '',
  )
}

/** What was asked for in the address, or entered in a form that was refused. */
function asked(ask: Ask, field: string): string {
  return enteredOr(ask, field, ask.query[field] ?? '').trim()
}

/** What a change of wording would do to each terms of reference, and where it is accepted. */
async function showPreview(ask: Ask): Promise<Page> {
  const replacements = PLACES.map(n => ({ find: asked(ask, `find${n}`), put: asked(ask, `put${n}`) })).filter(
    ({ find }) => find !== '',
  )
  const wholeWords = enteredTick(ask, 'words', 'yes', replacements.length === 0 || ask.query['words'] === 'yes')
  const [rows = []] = await ask.read(termsStatement(ask.house.pack.code.key, ask.asAt?.instant))
  const documents = keptTermsFrom(rows).map(terms => {
    return { terms, ...amendText(terms.content.text, replacements, wholeWords) }
  })
  const touched = documents.filter(({ places }) => places > 0)
  return page({
    title: 'Amend all terms of reference',
    section: '/bodies',
    trail: [
      { text: 'Bodies', href: '/bodies' },
      { text: 'Terms of reference', href: '/terms-of-reference' },
    ],
    data: {
      replacements,
      wholeWords,
      documents: documents.map(({ terms: { record, content }, text, places }) => {
        return { body: content.body, version: record.version, places, before: content.text, after: text }
      }),
    },
    main: html`
      <h1 class="govuk-heading-l">Amend all terms of reference</h1>
      ${questionForm(ask, wholeWords)}
      ${replacements.length > 0 && preview(ask, { replacements, wholeWords, touched, all: documents.length })}`,
  })
}

function questionForm(ask: Ask, wholeWords: boolean): Html {
  const boxes = PLACES.map(
    n =>
      html`${textInput({ name: `find${n}`, label: n === 1 ? 'Wording to replace' : `Wording to replace, ${n}`, value: asked(ask, `find${n}`), errorMessage: errorOf(ask.refusals, `find${n}`) })}
      ${textInput({ name: `put${n}`, label: n === 1 ? 'By' : `By, ${n}`, value: asked(ask, `put${n}`), hint: n === 1 ? 'Leave it empty to take the wording out' : undefined })}`,
  )
  return queryForm({
    action: '/terms-of-reference/amendment',
    body: html`${boxes}
      ${checkboxes({ name: 'words', items: [{ value: 'yes', text: 'Whole words only' }], values: wholeWords ? ['yes'] : [] })}
      ${button({ text: 'Show what would change', kind: 'secondary' })}`,
  })
}

type Touched = Readonly<{ terms: Kept<TermsOfReference>; text: string; places: number }>
type Preview = Readonly<{
  replacements: readonly Replacement[]
  wholeWords: boolean
  touched: readonly Touched[]
  all: number
}>

function preview(ask: Ask, { replacements, wholeWords, touched, all }: Preview): Html {
  const heading = html`<h2 class="govuk-heading-m">What would change</h2>
    <p class="govuk-body">${counted(touched.length, 'document')} of ${all} would change. Nothing has been changed yet.</p>`
  const redlines = touched.map(({ terms, text, places }) =>
    redline(`${terms.record.title}: ${counted(places, 'place')}`, terms.content.text, text),
  )
  const mayAmend =
    ask.asAt === undefined && ask.reader.person !== undefined && checkKeeps(ask.edition, ask.context.actor).ok
  if (touched.length === 0) return heading
  if (!mayAmend) return html`${heading}${redlines}`
  return html`${heading}${redlines}${form({
    action: '/terms-of-reference/amendments',
    method: 'post',
    idempotencyKey: ask.newKey(),
    body: html`
      ${replacements.map(({ find, put }, n) => html`${hidden(`find${n + 1}`, find)}${hidden(`put${n + 1}`, put)}`)}
      ${wholeWords && hidden('words', 'yes')}
      ${checkboxes({
        name: 'accept',
        legend: { text: 'Amend these documents', classes: 'govuk-fieldset__legend--m' },
        hint: 'Leave out whose changes are not accepted.',
        items: touched.map(({ terms: { record, content }, places }) => {
          const value = `${content.body}@${record.version}`
          const isChecked = enteredTick(ask, 'accept', value, true)
          return { value, text: `${record.title} (${counted(places, 'place')})`, isChecked }
        }),
        errorMessage: errorOf(ask.refusals, 'accept'),
      })}
      ${textInput({ name: 'authority', label: 'Under which decision', hint: 'The one authority for all of them', value: enteredOr(ask, 'authority', ''), errorMessage: errorOf(ask.refusals, 'authority') })}
      ${insetText('Each document is amended by an act of its own, and keeps its earlier texts.')}
      ${button({ text: 'Amend the documents' })}`,
  })}`
}
