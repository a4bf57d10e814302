import { Type } from 'typebox'
import { getEdition } from '../../../kit/pack/pack.ts'
import { granted } from '../../../kit/verdict.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { button } from '../../../shell/views/button.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form, hidden } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { radios } from '../../../shell/views/radios.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { line, prose } from '../../../shell/web/form-input.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import {
  type Modification,
  modificationByReference,
  modificationFrom,
  modificationTrail,
  nameOfSolution,
  ORIGINAL,
  solutionsOf,
} from '../../modifications/door.ts'
import { requestAssessment } from '../acts/request-assessment.ts'
import { waiveAssessment } from '../acts/waive-assessment.ts'
import { kindsOf } from '../kinds.ts'
import { addressOfAssessment } from './addresses.ts'
import { mayRequest } from './asker.ts'

const OF = { modification: line(60), kind: line(60), solution: Type.Optional(line(60)) }
const REQUEST = Type.Object({ ...OF, scope: prose(4000) })
const WAIVER = Type.Object({ ...OF, reason: prose(1000) })

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
  const edition = modification === undefined ? ask.edition : getEdition(ask.house.pack, modification.record.edition)
  if (!mayRequest(ask, edition)) return undefined
  const kinds = kindsOf(edition).map(({ key, title, note }) => ({
    value: key,
    text: title,
    ...(note ? { hint: note } : {}),
  }))
  const solutions = modification === undefined ? [] : solutionsOf(modification.content)
  const reference = modification?.record.reference ?? enteredOr(ask, 'modification', ask.query['modification'] ?? '')
  const choices = { reference, kinds, solutions: solutions.length < 2 ? [] : solutions.map(choiceOf) }
  const title = `Ask for an assessment of ${reference === '' ? 'a change' : reference}`
  return page({
    title,
    section: '/modifications',
    width: 'two-thirds',
    trail: modificationTrail(ask, modification?.record.reference),
    data: {
      modification: reference,
      kinds: kinds.map(({ value }) => value),
      solutions: solutions.map(({ key }) => key),
    },
    main: html`<h1 class="govuk-heading-l">${title}</h1>
      ${requestForm(ask, choices)}${waiverForm(ask, choices)}`,
  })
}

async function readModification(ask: Ask): Promise<Kept<Modification> | undefined> {
  const wanted = enteredOr(ask, 'modification', ask.query['modification'] ?? '')
  const [[row] = []] = await ask.read(modificationByReference(ask.house.pack.code.key, wanted))
  return row === undefined ? undefined : modificationFrom(row)
}

function choiceOf({ key, title }: Readonly<{ key: string; title: string }>) {
  return { value: key, text: nameOfSolution(key), ...(key === ORIGINAL ? {} : { hint: title }) }
}

type Items = readonly Readonly<{ value: string; text: string; hint?: string }>[]
/** No solutions to choose from where there is only the original. */
type Choices = Readonly<{ reference: string; kinds: Items; solutions: Items }>

function modificationField(reference: string, id: string): Html | undefined {
  if (reference !== '') return hidden('modification', reference)
  return textInput({ name: 'modification', id, label: 'For which change', hint: 'Its reference.' })
}

function solutionChoice(ask: Ask, items: Items, isSent: boolean, id: string): Html | undefined {
  if (items.length === 0) return undefined
  const value = isSent ? enteredOr(ask, 'solution', ORIGINAL) : ORIGINAL
  const errorMessage = isSent ? errorOf(ask.refusals, 'solution') : undefined
  return radios({ name: 'solution', id, legend: 'Of which solution?', items, value, errorMessage })
}

function requestForm(ask: Ask, { reference, kinds: items, solutions }: Choices): Html {
  const isSent = ask.path === '/assessments'
  return form({
    action: '/assessments',
    method: 'post',
    idempotencyKey: ask.newKey(),
    body: html`${modificationField(reference, 'modification')}
      ${radios({ name: 'kind', legend: 'Which assessment?', items, value: isSent ? enteredOr(ask, 'kind', '') : '', errorMessage: isSent ? errorOf(ask.refusals, 'kind') : undefined })}
      ${solutionChoice(ask, solutions, isSent, 'solution')}
      ${textarea({ name: 'scope', label: 'What is to be assessed?', hint: 'What is to be known about the solution.', rows: 5, value: isSent ? enteredOr(ask, 'scope', '') : '', errorMessage: isSent ? errorOf(ask.refusals, 'scope') : undefined })}
      ${button({ text: 'Ask for it' })}`,
  })
}

function waiverForm(ask: Ask, { reference, kinds: items, solutions }: Choices): Html {
  const isSent = ask.path === '/assessments/waivers'
  const id = (name: string) => (isSent ? name : `waiver-${name}`)
  return html`<h2 class="govuk-heading-m">Or note that one is not needed</h2>
    ${form({
      action: '/assessments/waivers',
      method: 'post',
      idempotencyKey: ask.newKey(),
      body: html`${modificationField(reference, id('modification'))}
        ${radios({ name: 'kind', id: id('kind'), legend: 'Which one is not needed?', items, value: isSent ? enteredOr(ask, 'kind', '') : '', errorMessage: isSent ? errorOf(ask.refusals, 'kind') : undefined })}
        ${solutionChoice(ask, solutions, isSent, id('solution'))}
        ${textarea({ name: 'reason', id: id('reason'), label: 'Reason', rows: 3, value: isSent ? enteredOr(ask, 'reason', '') : '', errorMessage: isSent ? errorOf(ask.refusals, 'reason') : undefined })}
        ${button({ text: 'Note that it is not needed', kind: 'secondary' })}`,
    })}`
}
