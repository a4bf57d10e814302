import { Type } from 'typebox'
import { CLASSIFICATIONS } from '../../kit/classification.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { Subject } from '../../kit/subject.ts'
import { button, linkButton } from '../../shell/views/button.ts'
import { details } from '../../shell/views/details.ts'
import { form } from '../../shell/views/form.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { radios } from '../../shell/views/radios.ts'
import { select } from '../../shell/views/select.ts'
import { sideBySide } from '../../shell/views/side-by-side.ts'
import { textInput } from '../../shell/views/text-input.ts'
import { type Ask, enteredOr } from '../../shell/web/ask.ts'
import type { Web } from '../../shell/web/doors.ts'
import { choice, line } from '../../shell/web/form-input.ts'
import { type Page, page, type Reply } from '../../shell/web/page.ts'
import { amendEntry } from './acts/amend-entry.ts'
import { enterEntry } from './acts/enter-entry.ts'
import { keepsRegisters } from './keeping.ts'
import { REGISTERS } from './registers.ts'

const NEW_ENTRY = Type.Object({
  title: line(300),
  classification: choice(CLASSIFICATIONS),
  body: Type.Optional(line()),
})
const AMENDMENT = Type.Object({ title: line(300), reason: line(500) })

export function entryDoors(web: Web, showEntry: (ask: Ask) => Promise<Reply>): void {
  web.page('/registers/:register/new', showNewEntry)
  web.act('/registers/:register/entries', {
    fields: NEW_ENTRY,
    from: showNewEntry,
    act: async (ask, { fields }) => {
      const register = ask.params['register'] ?? ''
      const entered = await enterEntry(ask.context, { register, ...fields })
      return entered.ok ? { ok: true, value: `/registers/${register}/${entered.value}` } : entered
    },
  })
  web.act('/registers/:register/:reference/amendments', {
    fields: AMENDMENT,
    from: showEntry,
    act: async (ask, { fields, version }) => {
      const { register = '', reference = '' } = ask.params
      const amended = await amendEntry(ask.context, { register, reference, ...fields, version })
      return amended.ok ? { ok: true, value: `/registers/${register}/${encodeURIComponent(reference)}` } : amended
    },
  })
}

export function mayKeep({ edition, reader }: Ask): boolean {
  return keepsRegisters(edition, reader.actor.functions)
}

export function newEntryLink(ask: Ask, kind: string, entry: string): Html | undefined {
  return mayKeep(ask)
    ? linkButton({ text: `Enter a new ${entry}`, href: `/registers/${kind}/new`, kind: 'secondary' })
    : undefined
}

async function showNewEntry(ask: Ask): Promise<Page | undefined> {
  const register = REGISTERS.find(({ kind }) => kind === ask.params['register'])
  if (register === undefined || !mayKeep(ask)) return undefined
  const { kind, title, entry } = register
  return page({
    title: `Enter a new ${entry}`,
    section: '/registers',
    width: 'two-thirds',
    trail: [
      { text: 'Registers', href: '/registers' },
      { text: title, href: `/registers/${kind}` },
    ],
    data: { register: kind, fields: Object.keys(NEW_ENTRY.properties) },
    main: html`<h1 class="govuk-heading-l">Enter a new ${entry}</h1>
      ${form({ action: `/registers/${kind}/entries`, method: 'post', idempotencyKey: ask.newKey(), body: html`${newEntryFields(ask)}${button({ text: 'Enter' })}` })}`,
  })
}

function newEntryFields(ask: Ask): Html {
  const { classes, unmarked } = ask.edition.classification
  const bodies = ask.edition.bodies.map(({ key, name }) => ({ value: key, text: name }))
  return html`
    ${textInput({ name: 'title', label: 'Title', value: enteredOr(ask, 'title', ''), ...errorOf(ask, 'title') })}
    ${radios({
      name: 'classification',
      legend: 'Class',
      items: CLASSIFICATIONS.map(key => ({ value: key, text: classes[key].name, hint: classes[key].handling })),
      value: enteredOr(ask, 'classification', unmarked),
      ...errorOf(ask, 'classification'),
    })}
    ${select({ name: 'body', label: 'Body that it is for', items: [{ value: '', text: 'None' }, ...bodies], value: enteredOr(ask, 'body', ''), ...errorOf(ask, 'body') })}`
}

/** The form that amends an entry; after a stale save, both texts. */
export function amendmentPart(ask: Ask, { record, content }: Kept<Subject>): Html | undefined {
  if (!mayKeep(ask)) return undefined
  const isStale = ask.refusals.some(({ reason }) => reason === 'changed-meanwhile')
  const current = content.title ?? ''
  const entered = enteredOr(ask, 'title', current)
  return details({
    summary: 'Amend the title',
    isOpen: ask.entered !== undefined,
    body: form({
      action: `/registers/${record.kind}/${encodeURIComponent(record.reference)}/amendments`,
      method: 'post',
      idempotencyKey: ask.newKey(),
      version: record.version,
      body: html`
        ${isStale && sideBySide({ before: { title: 'As it now stands', text: current }, after: { title: 'As you entered it', text: entered } })}
        ${textInput({ name: 'title', label: 'Title', value: entered, ...errorOf(ask, 'title') })}
        ${textInput({ name: 'reason', label: 'Reason', value: enteredOr(ask, 'reason', ''), ...errorOf(ask, 'reason') })}
        ${button({ text: 'Amend', kind: 'secondary' })}`,
    }),
  })
}

function errorOf(ask: Ask, field: string): { errorMessage?: string } {
  const says = ask.refusals.find(refusal => refusal.field === field)?.says
  return says === undefined ? {} : { errorMessage: says }
}
