import { Type } from 'typebox'
import { getEdition } from '../../../kit/pack/pack.ts'
import { granted } from '../../../kit/verdict.ts'
import { recordOf } from '../../../shell/ledger/read-record.ts'
import type { SpineRecord } from '../../../shell/ledger/record.ts'
import { button } from '../../../shell/views/button.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form, hidden } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { radios } from '../../../shell/views/radios.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { line, prose } from '../../../shell/web/form-input.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { addressOf } from '../../../shell/web/record-link.ts'
import { recordsByReference } from '../../decisions/door.ts'
import { requestAssessment } from '../acts/request-assessment.ts'
import { waiveAssessment } from '../acts/waive-assessment.ts'
import { kindsOf } from '../kinds.ts'
import { addressOfAssessment } from './addresses.ts'
import { mayRequest } from './asker.ts'

const REQUEST = Type.Object({ modification: line(60), kind: line(60), scope: prose(4000) })
const WAIVER = Type.Object({ modification: line(60), kind: line(60), reason: prose(1000) })

export function requestDoors(web: Web): void {
  web.page('/assessments/new', showRequest)
  web.act('/assessments', {
    fields: REQUEST,
    from: showRequest,
    act: async (ask, { fields }) => {
      const made = await requestAssessment(ask.context, fields)
      return made.ok ? granted(addressOfAssessment(made.value.record.reference)) : made
    },
  })
  web.act('/assessments/waivers', {
    fields: WAIVER,
    from: showRequest,
    act: async (ask, { fields }) => {
      const made = await waiveAssessment(ask.context, fields)
      return made.ok ? granted(addressOfAssessment(made.value.record.reference)) : made
    },
  })
}

/** Where an assessment is asked for, or noted as not needed. Whoever may not is answered as if there were no such page. */
async function showRequest(ask: Ask): Promise<Page | undefined> {
  const modification = await readModification(ask)
  const edition = modification === undefined ? ask.edition : getEdition(ask.house.pack, modification.edition)
  if (!mayRequest(ask, edition)) return undefined
  const kinds = kindsOf(edition).map(({ key, title, note }) => ({
    value: key,
    text: title,
    ...(note ? { hint: note } : {}),
  }))
  const reference = modification?.reference ?? enteredOr(ask, 'modification', ask.query['modification'] ?? '')
  const title = `Ask for an assessment of ${reference === '' ? 'a change' : reference}`
  const back = modification === undefined ? undefined : addressOf(ask, modification)
  return page({
    title,
    section: '/modifications',
    width: 'two-thirds',
    trail: [
      { text: 'Assessments', href: '/assessments' },
      ...(back === undefined ? [] : [{ text: reference, href: back }]),
    ],
    data: { modification: reference, kinds: kinds.map(({ value }) => value) },
    main: html`<h1 class="govuk-heading-l">${title}</h1>
      ${requestForm(ask, reference, kinds)}${waiverForm(ask, reference, kinds)}`,
  })
}

async function readModification(ask: Ask): Promise<SpineRecord | undefined> {
  const wanted = enteredOr(ask, 'modification', ask.query['modification'] ?? '')
  const [rows = []] = await ask.read(recordsByReference(ask.house.pack.code.key, wanted))
  return rows.map(recordOf).find(({ kind }) => kind === 'modification')
}

type Items = readonly Readonly<{ value: string; text: string; hint?: string }>[]

function requestForm(ask: Ask, reference: string, items: Items): Html {
  const isSent = ask.path === '/assessments'
  return form({
    action: '/assessments',
    method: 'post',
    idempotencyKey: ask.newKey(),
    body: html`${hidden('modification', reference)}
      ${radios({ name: 'kind', legend: 'Which assessment?', items, value: isSent ? enteredOr(ask, 'kind', '') : '', errorMessage: isSent ? errorOf(ask.refusals, 'kind') : undefined })}
      ${textarea({ name: 'scope', label: 'What is to be assessed?', hint: 'Which solution, and what is to be known about it.', rows: 5, value: isSent ? enteredOr(ask, 'scope', '') : '', errorMessage: isSent ? errorOf(ask.refusals, 'scope') : undefined })}
      ${button({ text: 'Ask for it' })}`,
  })
}

function waiverForm(ask: Ask, reference: string, items: Items): Html {
  const isSent = ask.path === '/assessments/waivers'
  const id = (name: string) => (isSent ? name : `waiver-${name}`)
  return html`<h2 class="govuk-heading-m">Or note that one is not needed</h2>
    ${form({
      action: '/assessments/waivers',
      method: 'post',
      idempotencyKey: ask.newKey(),
      body: html`${hidden('modification', reference)}
        ${radios({ name: 'kind', id: id('kind'), legend: 'Which one is not needed?', items, value: isSent ? enteredOr(ask, 'kind', '') : '', errorMessage: isSent ? errorOf(ask.refusals, 'kind') : undefined })}
        ${textarea({ name: 'reason', id: id('reason'), label: 'Reason', rows: 3, value: isSent ? enteredOr(ask, 'reason', '') : '', errorMessage: isSent ? errorOf(ask.refusals, 'reason') : undefined })}
        ${button({ text: 'Note that it is not needed', kind: 'secondary' })}`,
    })}`
}
