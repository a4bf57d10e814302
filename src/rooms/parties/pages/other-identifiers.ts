import { isLaw } from '../../../kit/pack/provenance.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { button } from '../../../shell/views/button.ts'
import { details } from '../../../shell/views/details.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import { type AccessionInformation, identifiersOf } from '../information.ts'
import { mayKeep } from '../pages-keeping-forms.ts'
import type { Party } from '../party.ts'
import { hintOfSetting, settingInWords } from './setting-words.ts'
import { rowsFor } from './step-forms.ts'

/** The forms by which the identifiers of a party are told, and given to one that has none yet. */
export function identifierForms(
  ask: Ask,
  kept: Kept<Party>,
  information: Kept<AccessionInformation> | undefined,
): Html | undefined {
  if (ask.asAt !== undefined || ask.reader.person === undefined) return undefined
  const mayTell = rowsFor(ask, kept).some(({ act }) => act === 'change-details')
  const { admittedOn, ceasedOn } = kept.content.admission
  const lacks = (information?.content.organisationNumber ?? null) === null
  const mayGive = mayKeep(ask) && admittedOn !== null && ceasedOn === null && lacks
  if (!mayTell && !mayGive) return undefined
  return html`${mayTell && telling(ask, kept, information)}${mayGive && giving(ask, kept)}`
}

function telling(ask: Ask, { record }: Kept<Party>, information: Kept<AccessionInformation> | undefined): Html {
  const action = `/parties/${record.reference}/identifiers`
  const lines = identifiersOf(ask.edition, information?.content.identifiers ?? [])
    .map(({ name, value }) => `${name}: ${value ?? ''}`)
    .join('\n')
  return details({
    summary: 'Tell its identifiers under other codes',
    isOpen: ask.path === action,
    body: form({
      action,
      method: 'post',
      version: information?.record.version,
      idempotencyKey: ask.newKey(),
      body: html`${textarea({
        name: 'identifiers',
        id: 'told-identifiers',
        label: 'Identifiers',
        hint: `One a line: its name, a colon, and its value if there is one yet. ${formsOfIdentifiers(ask)}`,
        rows: 3,
        value: enteredOr(ask, 'identifiers', lines),
        errorMessage:
          errorOf(ask.refusals, 'identifiers') ??
          ask.edition.accession.identifiers
            .map(({ key }) => errorOf(ask.refusals, key))
            .find(says => says !== undefined),
      })}${button({ text: 'Save the identifiers' })}`,
    }),
  })
}

/** `Electricity MPID: four capital letters or figures. A setting, not yet checked against the code.` */
function formsOfIdentifiers({ edition }: Ask): string {
  return edition.accession.identifiers
    .map(one => (isLaw(one) ? `${one.title}: ${one.says}.` : settingInWords(one)))
    .join(' ')
}

function giving(ask: Ask, { record }: Kept<Party>): Html | undefined {
  const { allocation } = ask.edition.accession
  if (allocation === undefined) return undefined
  const action = `/parties/${record.reference}/allocation`
  const isHere = ask.path === action
  return details({
    summary: 'Give it its identifiers',
    isOpen: isHere,
    body: form({
      action,
      method: 'post',
      idempotencyKey: ask.newKey(),
      body: html`${textInput({
        name: 'signifier',
        id: 'allocation-signifier',
        label: allocation.signifier.title,
        hint: `With ${allocation.signifier.says}${hintOfSetting(allocation.signifier)}; one is proposed if it is left empty`,
        width: 20,
        value: isHere ? enteredOr(ask, 'signifier', '') : '',
        errorMessage: isHere ? errorOf(ask.refusals, 'signifier') : undefined,
      })}${button({ text: 'Give it its identifiers' })}`,
    }),
  })
}
