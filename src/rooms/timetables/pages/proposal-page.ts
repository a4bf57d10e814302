import { Type } from 'typebox'
import { getEdition } from '../../../kit/pack/pack.ts'
import { granted } from '../../../kit/verdict.ts'
import { button } from '../../../shell/views/button.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form, hidden } from '../../../shell/views/form.ts'
import { html } from '../../../shell/views/html.ts'
import { radios } from '../../../shell/views/radios.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { line } from '../../../shell/web/form-input.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { modificationByReference, modificationFrom, modificationTrail } from '../../modifications/door.ts'
import { proposeTimetable } from '../acts/propose-timetable.ts'
import { addressOfTimetable } from './addresses.ts'
import { mayPropose } from './may-do.ts'

const PROPOSAL = Type.Object({ modification: line(60), complexity: line(60), startsOn: Type.Optional(line(10)) })

export function proposalDoors(web: Web): void {
  web.page('/timetables/new', showProposal)
  web.act('/timetables', {
    fields: PROPOSAL,
    from: showProposal,
    act: async (ask, { fields }) => {
      const made = await proposeTimetable(ask.context, fields)
      return made.ok ? granted(addressOfTimetable(made.value.record.reference)) : made
    },
  })
}

/** Where a timetable is laid out. Whoever may not is answered as if there were no such page. */
async function showProposal(ask: Ask): Promise<Page | undefined> {
  const wanted = enteredOr(ask, 'modification', ask.query['modification'] ?? '')
  const [rows = []] = await ask.read(modificationByReference(ask.house.pack.code.key, wanted))
  const modification = rows[0] === undefined ? undefined : modificationFrom(rows[0])
  const edition = modification === undefined ? ask.edition : getEdition(ask.house.pack, modification.record.edition)
  if (!mayPropose(ask, edition)) return undefined
  const reference = modification?.record.reference ?? wanted
  const title = `Lay out a timetable for ${reference === '' ? 'a change' : reference}`
  const complexities = edition.timetables?.complexities ?? []
  return page({
    title,
    section: '/modifications',
    width: 'two-thirds',
    trail: modificationTrail(ask, modification?.record.reference),
    data: { modification: reference, complexities },
    main: html`<h1 class="govuk-heading-l">${title}</h1>
      ${form({
        action: '/timetables',
        method: 'post',
        idempotencyKey: ask.newKey(),
        body: html`${modification === undefined ? textInput({ name: 'modification', label: 'For which change', hint: 'Its reference.', value: reference, errorMessage: errorOf(ask.refusals, 'modification') }) : hidden('modification', reference)}
          ${radios({
            name: 'complexity',
            legend: 'How complex is it?',
            hint: 'With its path, this tells which template is taken.',
            items: complexities.map(({ key, title: text }) => ({ value: key, text })),
            value: enteredOr(ask, 'complexity', ''),
            errorMessage: errorOf(ask.refusals, 'complexity'),
          })}
          ${textInput({ name: 'startsOn', label: 'First day', hint: 'The day on which the first step can begin; today if it is left empty.', width: 10, attributes: { type: 'date' }, value: enteredOr(ask, 'startsOn', ''), errorMessage: errorOf(ask.refusals, 'startsOn') })}
          ${button({ text: 'Lay it out' })}`,
      })}`,
  })
}
