import { findBody } from '../../kit/pack/group-body.ts'
import { type Static, Type } from 'typebox'
import { CLASSIFICATIONS } from '../../kit/classification.ts'
import { isIdentifier } from '../../kit/identifier.ts'
import { refused, type Verdict } from '../../kit/verdict.ts'
import { listedRecords, recordOf } from '../../shell/ledger/read-record.ts'
import { button } from '../../shell/views/button.ts'
import { form } from '../../shell/views/form.ts'
import { html } from '../../shell/views/html.ts'
import { type Ask, enteredOr } from '../../shell/web/ask.ts'
import { choice, type FormInput, line, prose, several } from '../../shell/web/form-input.ts'
import { type Page, page } from '../../shell/web/page.ts'
import { draftPaper } from './acts/draft-paper.ts'
import { addressOfPaper } from './address.ts'
import { findNamed, namedChoices, NO_SUCH_NAME, rowsSent } from './pages-form.ts'
import { recommendationsFrom } from './recommendation.ts'
import { bodyField, type Current, originFields, recommendationFields, wordingFields } from './views-form.ts'

const PURPOSES = ['decision', 'discussion', 'information'] as const

/** What is common to a new paper and to a changed one. */
export const WORDING = {
  title: line(),
  purpose: choice(PURPOSES),
  summary: Type.Optional(prose()),
  externalMarking: Type.Optional(line(60)),
  recommendationVerb: several(line(60)),
  recommendationText: several(prose(4_000)),
  /** A button that moves a recommendation and saves. */
  move: Type.Optional(line(20)),
} as const

/** Who it comes from, and how far it may travel. */
export const ORIGIN = {
  author: line(120),
  sponsor: Type.Optional(line(120)),
  classification: choice(CLASSIFICATIONS),
} as const

export const NEW_PAPER = Type.Object({ ...WORDING, ...ORIGIN, body: line(60) })

export async function showNewPaper(ask: Ask): Promise<Page | undefined> {
  if (ask.reader.person === undefined) return undefined
  const current = await beginning(ask)
  const choices = namedChoices(ask)
  return page({
    title: 'New paper',
    section: '/papers',
    width: 'two-thirds',
    trail: [{ text: 'Papers', href: '/papers' }],
    data: { authors: choices.map(({ value, text }) => ({ value, text })) },
    main: html`<h1 class="govuk-heading-l">New paper</h1>
      ${form({
        action: '/papers',
        method: 'post',
        idempotencyKey: ask.newKey(),
        body: html`${bodyField(ask, current.content.body)}${wordingFields(ask, current)}
          ${originFields(ask, current, choices)}${recommendationFields(ask, current)}${button({ text: 'Save the draft' })}`,
      })}`,
  })
}

/** What the fields begin with: of an item that the paper is to be for, its body and title. */
async function beginning(ask: Ask): Promise<Current> {
  const { edition, reader, query } = ask
  const item = query['item']
  const [[row] = []] = isIdentifier(item)
    ? await ask.read(listedRecords(ask.house.pack.code.key).where('record.id', '=', item))
    : []
  const about = row === undefined ? undefined : recordOf(row)
  const wanted = enteredOr(ask, 'body', about?.body ?? query['body'] ?? '')
  const body = findBody(edition, wanted) ?? edition.bodies[0]
  const author = { kind: 'person', key: reader.person?.id ?? '', words: reader.actor.capacity } as const
  return {
    title: about?.title ?? '',
    classification: body?.paperClassification ?? edition.classification.unmarked,
    content: {
      body: body?.key ?? '',
      author,
      sponsor: null,
      purpose: 'decision',
      summary: '',
      externalMarking: null,
      recommendations: [],
    },
  }
}

export async function draft(ask: Ask, { fields }: FormInput<typeof NEW_PAPER>): Promise<Verdict<string>> {
  const choices = namedChoices(ask)
  const author = findNamed(choices, fields.author)
  const sponsor = fields.sponsor === undefined ? null : findNamed(choices, fields.sponsor)
  if (author === undefined || sponsor === undefined) return refused(NO_SUCH_NAME)
  const { title, purpose, body, classification } = fields
  const drafted = await draftPaper(ask.context, {
    title,
    purpose,
    body,
    classification,
    author,
    sponsor,
    ...restOf(fields),
  })
  return drafted.ok ? { ok: true, value: addressOfPaper(drafted.value.record.reference) } : drafted
}

type Wording = Pick<
  Static<typeof NEW_PAPER>,
  'summary' | 'externalMarking' | 'recommendationVerb' | 'recommendationText'
>

/** The fields of the wording that a form may leave empty. */
export function restOf(fields: Wording) {
  const rows = rowsSent(fields.recommendationVerb, fields.recommendationText)
  return {
    summary: fields.summary ?? '',
    externalMarking: fields.externalMarking ?? null,
    recommendations: recommendationsFrom(
      rows.map(({ verb }) => verb),
      rows.map(({ text }) => text),
    ),
  }
}
