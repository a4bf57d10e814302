import { Type } from 'typebox'
import { CLASSIFICATIONS } from '../../kit/classification.ts'
import { refused, type Verdict } from '../../kit/verdict.ts'
import { button } from '../../shell/views/button.ts'
import { errorOf } from '../../shell/views/error-summary.ts'
import { form } from '../../shell/views/form.ts'
import { html } from '../../shell/views/html.ts'
import { textInput } from '../../shell/views/text-input.ts'
import { type Ask, enteredOr } from '../../shell/web/ask.ts'
import { choice, type FormInput, line, prose } from '../../shell/web/form-input.ts'
import { type Page, page } from '../../shell/web/page.ts'
import { addAppendix } from './acts/add-appendix.ts'
import { editAppendix } from './acts/edit-appendix.ts'
import { withdrawAppendix } from './acts/withdraw-appendix.ts'
import { addressOfPaper } from './address.ts'
import { nextLabel } from './appendix-label.ts'
import type { EDIT } from './pages-edit.ts'
import { openPaper } from './pages-open.ts'
import { rolesOfReader } from './pages-standing.ts'
import { changeOpenTo } from './possible-step.ts'
import { appendixFields } from './views-appendix.ts'
import { reasonField } from './views-document.ts'
import { classField } from './views-form.ts'

export const NEW_APPENDIX = Type.Object({
  label: Type.Optional(line(2)),
  title: line(),
  classification: choice(CLASSIFICATIONS),
  externalMarking: Type.Optional(line(60)),
  summary: Type.Optional(prose()),
  reason: Type.Optional(prose(2_000)),
})

/** The form for another appendix; only for whoever may change the paper. */
export async function showNewAppendix(ask: Ask): Promise<Page | undefined> {
  const opened = ask.asAt === undefined ? await openPaper(ask) : undefined
  if (opened === undefined || opened.appendix !== undefined) return undefined
  const { record, content } = opened.paper
  const may = changeOpenTo(opened.edition, record.state, rolesOfReader(ask, content))
  if (may === undefined) return undefined
  const address = addressOfPaper(record.reference)
  const label = nextLabel(content.appendices.map(declared => declared.label))
  return page({
    title: `New appendix to ${record.reference}`,
    section: '/papers',
    width: 'two-thirds',
    classification: record.classification,
    about: record,
    trail: [
      { text: 'Papers', href: '/papers' },
      { text: record.reference, href: address },
    ],
    data: { paper: record.reference, label, version: record.version },
    main: html`<h1 class="govuk-heading-l">New appendix to ${record.reference}</h1>
      <p class="govuk-body">Everybody who may see the paper sees that there is an appendix, its letter or number and its class; its title and the rest only those whom its class is for.</p>
      ${form({
        action: `${address}/appendices`,
        method: 'post',
        idempotencyKey: ask.newKey(),
        version: record.version,
        body: html`
          ${textInput({ name: 'label', label: 'Letter or number', width: 2, value: enteredOr(ask, 'label', label), errorMessage: errorOf(ask.refusals, 'label') })}
          ${appendixFields(ask, { title: '', summary: '', externalMarking: null })}
          ${classField(ask, record.classification)}${may === 'reissue' && reasonField(ask, 'reason')}
          ${button({ text: 'Add the appendix' })}`,
      })}`,
  })
}

export async function addToPaper(
  ask: Ask,
  { fields, version }: FormInput<typeof NEW_APPENDIX>,
): Promise<Verdict<string>> {
  const opened = await openPaper(ask)
  if (opened === undefined || opened.appendix !== undefined) return refused(NOT_A_PAPER)
  const added = await addAppendix(ask.context, { paper: opened.paper.record.id, version, ...fields })
  return added.ok ? { ok: true, value: addressOfPaper(added.value.record.reference) } : added
}

export async function changeAppendix(
  ask: Ask,
  appendix: string,
  { fields, version }: FormInput<typeof EDIT>,
): Promise<Verdict<string>> {
  const { title, summary = '', externalMarking = null, reason } = fields
  const edited = await editAppendix(ask.context, { appendix, title, summary, externalMarking, reason, version })
  return edited.ok ? { ok: true, value: addressOfPaper(edited.value.record.reference) } : edited
}

export async function takeAway(
  ask: Ask,
  appendix: string,
  { reason, version }: Readonly<{ reason: string | undefined; version: number | undefined }>,
): Promise<Verdict<string>> {
  const paper = await withdrawAppendix(ask.context, { appendix, reason, version })
  return paper.ok ? { ok: true, value: addressOfPaper(paper.value.record.reference) } : paper
}

const NOT_A_PAPER = { reason: 'no-such-paper', says: 'An appendix has no appendices. Add it to the paper.' }
