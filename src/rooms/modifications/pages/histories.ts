import { Type } from 'typebox'
import { granted, refused } from '../../../kit/verdict.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { button } from '../../../shell/views/button.ts'
import { details } from '../../../shell/views/details.ts'
import { emptyState } from '../../../shell/views/empty-state.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { fileUpload } from '../../../shell/views/file-upload.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { table } from '../../../shell/views/table.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { userText } from '../../../shell/views/user-text.ts'
import { instantElement } from '../../../shell/views/words.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { prose } from '../../../shell/web/form-input.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { acceptHistories } from '../acts/accept-histories.ts'
import { receiveHistories } from '../acts/receive-histories.ts'
import { setHistoriesAside } from '../acts/set-histories-aside.ts'
import { HISTORY_STATES, type ImportedHistories } from '../histories/imported-histories.ts'
import { countsOf } from '../histories/summary.ts'
import { keepsRegister } from '../roles.ts'
import { importedByReference, importedFrom, importedHistories } from '../store-histories.ts'
import { historiesPart } from './histories-part.ts'
import { modificationTrail } from './trail.ts'

const PATH = '/histories'

/** What registers tell of modifications: handed in, looked at, and accepted or set aside. */
export function historyDoors(web: Web): void {
  web.page(PATH, showFiles)
  web.page(`${PATH}/:reference`, showFile)
  web.act(PATH, {
    fields: Type.Object({ text: Type.Optional(prose(2_000_000)) }),
    from: showFiles,
    act: async (ask, { fields, files }) => {
      const [file] = files
      const text = file === undefined ? (fields.text ?? '') : new TextDecoder().decode(file.bytes)
      if (text === '')
        return refused({ reason: 'file-missing', says: 'Choose a file, or paste its text.', field: 'file' })
      const received = await receiveHistories(ask.context, { name: file?.name ?? 'Pasted', text })
      return received.ok ? granted(`${PATH}/${received.value}`) : received
    },
  })
  web.act(`${PATH}/:reference/acceptance`, {
    fields: Type.Object({}),
    from: showFile,
    act: async ask => {
      const accepted = await acceptHistories(ask.context, { histories: own(ask) })
      return accepted.ok ? granted(`${PATH}/${own(ask)}`) : accepted
    },
  })
  web.act(`${PATH}/:reference/setting-aside`, {
    fields: Type.Object({ reason: prose(1000) }),
    from: showFile,
    act: async (ask, { fields }) => {
      const aside = await setHistoriesAside(ask.context, { histories: own(ask), ...fields })
      return aside.ok ? granted(`${PATH}/${own(ask)}`) : aside
    },
  })
}

function own({ params }: Ask): string {
  return params['reference'] ?? ''
}

/** For those alone who keep the register. */
async function showFiles(ask: Ask): Promise<Page | undefined> {
  if (!keepsRegister(ask.edition, ask.context.actor)) return undefined
  const [rows = []] = await ask.read(importedHistories(ask.house.pack.code.key))
  const files = importedFrom(rows)
  return page({
    title: 'Histories from registers',
    section: '/modifications',
    trail: modificationTrail(ask),
    data: {
      files: files.map(({ record, content }) => ({
        reference: record.reference,
        name: content.name,
        state: record.state,
      })),
    },
    main: html`<h1 class="govuk-heading-l">Histories from registers</h1>
      <p class="govuk-body">What a register tells is replayed by the rules of its time, looked at by you, and only then comes on the record.</p>
      ${files.length === 0 ? emptyState('Nothing has been handed in yet.') : filesTable(files)}
      ${form({
        action: PATH,
        method: 'post',
        idempotencyKey: ask.newKey(),
        isMultipart: true,
        body: html`${fileUpload({ name: 'file', label: 'A file', hint: 'JSON Lines or CSV: one modification with its dated events', accept: '.jsonl,.json,.csv,.txt', errorMessage: errorOf(ask.refusals, 'file') })}
          ${textarea({ name: 'text', label: 'Or its text', rows: 6, value: enteredOr(ask, 'text', ''), errorMessage: errorOf(ask.refusals, 'text') })}
          ${button({ text: 'Judge it' })}`,
      })}`,
  })
}

function filesTable(files: readonly Kept<ImportedHistories>[]): Html {
  return table({
    caption: 'Handed in',
    head: ['File', 'State', 'Histories', 'Received'],
    rows: files.map(({ record, content }) => [
      html`<a class="govuk-link" href="${PATH}/${record.reference}">${userText(content.name)}</a>`,
      stateInWords(record.state),
      String(content.judged.length),
      instantElement(record.createdAt),
    ]),
  })
}

async function showFile(ask: Ask): Promise<Page | undefined> {
  if (!keepsRegister(ask.edition, ask.context.actor)) return undefined
  const [rows = []] = await ask.read(importedByReference(ask.house.pack.code.key, own(ask)))
  const [kept] = importedFrom(rows)
  if (kept === undefined) return undefined
  const { record, content } = kept
  const counts = countsOf(content.judged)
  return page({
    title: content.name,
    section: '/modifications',
    classification: record.classification,
    about: record,
    trail: [...modificationTrail(ask), { text: 'Histories from registers', href: PATH }],
    data: { reference: record.reference, state: record.state, counts, ...content },
    main: html`<h1 class="govuk-heading-l">${userText(content.name)}</h1>
      <p class="govuk-body">${stateInWords(record.state)}. ${counts.histories} histories: ${counts.accepted} fit, ${counts.refused} do not; ${counts.flagged} have something to look at.</p>
      ${record.state === 'to-review' && decisionForms(ask, record.reference, counts.accepted)}
      ${historiesPart(content)}`,
  })
}

function decisionForms(ask: Ask, reference: string, accepted: number): Html {
  const common = { method: 'post', idempotencyKey: ask.newKey() } as const
  return html`
    ${accepted > 0 && form({ ...common, action: `${PATH}/${reference}/acceptance`, body: button({ text: 'Accept: enter those that fit in the register' }) })}
    ${details({
      summary: 'Set them aside',
      isOpen: ask.path.endsWith('/setting-aside'),
      body: form({
        ...common,
        idempotencyKey: ask.newKey(),
        action: `${PATH}/${reference}/setting-aside`,
        body: html`${textarea({ name: 'reason', label: 'Reason', rows: 2, value: enteredOr(ask, 'reason', ''), errorMessage: errorOf(ask.refusals, 'reason') })}${button({ text: 'Set aside', kind: 'secondary' })}`,
      }),
    })}`
}

function stateInWords(state: string): string {
  return Object.entries(HISTORY_STATES).find(([key]) => key === state)?.[1] ?? state
}
