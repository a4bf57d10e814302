import { type Static, Type } from 'typebox'
import { refused, type Verdict } from '../../kit/verdict.ts'
import { button } from '../../shell/views/button.ts'
import { form } from '../../shell/views/form.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { sideBySide } from '../../shell/views/side-by-side.ts'
import type { Ask } from '../../shell/web/ask.ts'
import { type FormInput, prose } from '../../shell/web/form-input.ts'
import { type Page, page } from '../../shell/web/page.ts'
import { editPaper } from './acts/edit-paper.ts'
import { addressOfPaper } from './address.ts'
import { ORIGIN, restOf, WORDING } from './pages-draft.ts'
import { findNamed, namedChoices, NO_SUCH_NAME, rowsSent } from './pages-form.ts'
import { type Opened, openPaper } from './pages-open.ts'
import { rolesOfReader } from './pages-standing.ts'
import { textOfPaper } from './paper-text.ts'
import { changeOpenTo } from './possible-step.ts'
import { recommendationsFrom, withMoved } from './recommendation.ts'
import { reasonField } from './views-document.ts'
import { type Current, originFields, recommendationFields, wordingFields } from './views-form.ts'

export const EDIT = Type.Object({
  ...WORDING,
  purpose: Type.Optional(WORDING.purpose),
  author: Type.Optional(ORIGIN.author),
  sponsor: Type.Optional(ORIGIN.sponsor),
  classification: Type.Optional(ORIGIN.classification),
  reason: Type.Optional(prose(2_000)),
})

/** The form to change a paper, for whoever may; for others there is none. */
export async function showEdit(ask: Ask): Promise<Page | undefined> {
  const opened = ask.asAt === undefined ? await openPaper(ask) : undefined
  if (opened === undefined || opened.appendix !== undefined) return undefined
  const { paper, edition } = opened
  const may = changeOpenTo(edition, paper.record.state, rolesOfReader(ask, paper.content))
  if (may === undefined) return undefined
  const address = addressOfPaper(paper.record.reference)
  return page({
    title: `Change ${paper.record.reference}`,
    section: '/papers',
    width: 'two-thirds',
    classification: paper.record.classification,
    about: paper.record,
    trail: [
      { text: 'Papers', href: '/papers' },
      { text: paper.record.reference, href: address },
    ],
    data: { reference: paper.record.reference, version: paper.record.version, isReissue: may === 'reissue' },
    main: html`<h1 class="govuk-heading-l">${may === 'reissue' ? 'Issue again' : 'Change'} ${paper.record.reference}</h1>
      ${staleText(ask, opened)}${editForm(ask, opened, may)}`,
  })
}

function editForm(ask: Ask, { paper }: Opened, may: 'edit' | 'reissue'): Html {
  const { record, content } = paper
  const current: Current = { title: record.title, classification: record.classification, content }
  const save = button({ text: may === 'reissue' ? 'Issue again' : 'Save' })
  return form({
    action: `${addressOfPaper(record.reference)}/text`,
    method: 'post',
    idempotencyKey: ask.newKey(),
    version: record.version,
    // The first button is the one that the Enter key presses: it must not move anything.
    body: html`${save}${wordingFields(ask, current)}
      ${may === 'edit' && originFields(ask, current, namedChoices(ask, content.author, content.sponsor))}
      ${recommendationFields(ask, current)}${may === 'reissue' && reasonField(ask, 'reason')}${save}`,
  })
}

/** Where somebody else has saved meanwhile: what was entered, beside what stands there now. */
function staleText(ask: Ask, { paper, edition }: Opened): Html | undefined {
  if (!ask.refusals.some(({ reason }) => reason === 'changed-meanwhile')) return undefined
  const rows = rowsSent(ask.entered?.['recommendationVerb'], ask.entered?.['recommendationText'])
  const entered = (field: string) => String(ask.entered?.[field] ?? '')
  const mine = textOfPaper(edition, entered('title'), {
    summary: entered('summary'),
    externalMarking: entered('externalMarking'),
    recommendations: recommendationsFrom(
      rows.map(({ verb }) => verb),
      rows.map(({ text }) => text),
    ),
  })
  return sideBySide({
    headingLevel: 2,
    before: { title: 'As it is now', text: textOfPaper(edition, paper.record.title, paper.content) },
    after: { title: 'As you entered it', text: mine },
  })
}

export async function edit(ask: Ask, { fields, version }: FormInput<typeof EDIT>): Promise<Verdict<string>> {
  const opened = await openPaper(ask)
  if (opened === undefined || opened.appendix !== undefined) return refused(NOT_A_PAPER)
  const { record } = opened.paper
  const origin = originOf(ask, opened, fields)
  if (origin === undefined) return refused(NO_SUCH_NAME)
  const edited = await editPaper(ask.context, {
    paper: record.id,
    version,
    title: fields.title,
    purpose: fields.purpose,
    ...restOf(moved(fields)),
    ...origin,
    reason: fields.reason,
  })
  if (!edited.ok) return edited
  const address = addressOfPaper(edited.value.record.reference)
  return { ok: true, value: fields.move === undefined ? address : `${address}/edit#recommendationText` }
}

const NOT_A_PAPER = { reason: 'no-such-paper', says: 'There is no such paper. Load the page again.' }

type Fields = Static<typeof EDIT>

/** A form without these fields leaves them as they are; undefined if somebody is named who cannot be. */
function originOf(ask: Ask, { paper }: Opened, { author, sponsor, classification }: Fields) {
  if (author === undefined) return { classification }
  const choices = namedChoices(ask, paper.content.author, paper.content.sponsor)
  const named = findNamed(choices, author)
  const sponsored = sponsor === undefined ? null : findNamed(choices, sponsor)
  return named === undefined || sponsored === undefined
    ? undefined
    : { author: named, sponsor: sponsored, classification }
}

/** With the recommendation moved that the button names: `up-2` is the third row. */
function moved(fields: Fields): Fields {
  const [, way, row] = /^(up|down)-(\d{1,3})$/.exec(fields.move ?? '') ?? []
  if (row === undefined) return fields
  const rows = withMoved(
    rowsSent(fields.recommendationVerb, fields.recommendationText),
    Number(row),
    way === 'up' ? -1 : 1,
  )
  return {
    ...fields,
    recommendationVerb: rows.map(({ verb }) => verb),
    recommendationText: rows.map(({ text }) => text),
  }
}
