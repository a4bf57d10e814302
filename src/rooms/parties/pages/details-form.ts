import { type Static, Type } from 'typebox'
import type { Kept } from '../../../shell/ledger/record.ts'
import { checkboxes } from '../../../shell/views/checkboxes.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { type Ask, enteredOr, enteredTick } from '../../../shell/web/ask.ts'
import { line, prose, ticked } from '../../../shell/web/form-input.ts'
import { type DetailsTold, hasProvider, type PartyDetails } from '../details.ts'
import type { Party } from '../party.ts'

export const DETAILS_FIELDS = Type.Object({
  name: line(),
  registeredNumber: Type.Optional(line(40)),
  registeredAddress: Type.Optional(prose(500)),
  telling: ticked(),
  reason: prose(1000),
})

export function detailsTold(fields: Static<typeof DETAILS_FIELDS>): DetailsTold {
  const { name, registeredNumber, registeredAddress, telling, reason } = fields
  return {
    name,
    registeredNumber: registeredNumber ?? null,
    registeredAddress: registeredAddress ?? null,
    agreesToTelling: telling !== undefined,
    reason,
  }
}

export function providerOf({ edition }: Pick<Ask, 'edition'>): string {
  const title = edition.functions.find(({ kind }) => kind === 'central-provider')?.title
  return title === undefined ? 'anybody' : `the ${title}`
}

/** The name and the other details of a party, to be changed: the same on its page and in a draft. */
export function detailsQuestions(ask: Ask, party: Kept<Party>, details: PartyDetails): Html {
  const error = (name: string) => errorOf(ask.refusals, name)
  return html`
        ${textInput({ name: 'name', label: 'Name', hint: 'It is public, and its earlier ones stay readable', value: enteredOr(ask, 'name', party.content.name), errorMessage: error('name') })}
        ${textInput({ name: 'registeredNumber', label: 'Registered number', width: 20, value: enteredOr(ask, 'registeredNumber', details.registeredNumber ?? ''), errorMessage: error('registeredNumber') })}
        ${textarea({ name: 'registeredAddress', label: 'Registered address', rows: 3, value: enteredOr(ask, 'registeredAddress', details.registeredAddress ?? ''), errorMessage: error('registeredAddress') })}
        ${
          hasProvider(ask.edition) &&
          checkboxes({
            name: 'telling',
            isSmall: true,
            items: [{ value: 'yes', text: `It agrees that ${providerOf(ask)} is told of changes` }],
            values: enteredTick(ask, 'telling', 'yes', details.agreesToTelling === true) ? ['yes'] : [],
          })
        }
        ${textarea({ name: 'reason', label: 'Why, and what shows it', hint: 'It is public where the name changes', rows: 2, value: enteredOr(ask, 'reason', ''), errorMessage: error('reason') })}`
}
