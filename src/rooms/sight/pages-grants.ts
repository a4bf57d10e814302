import { addDays, formatDate } from '../../kit/calendar-date.ts'
import { dateIn, LONDON } from '../../kit/instant.ts'
import { checkboxes } from '../../shell/views/checkboxes.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { select } from '../../shell/views/select.ts'
import { scrollingTable } from '../../shell/views/table.ts'
import { userText } from '../../shell/views/user-text.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import { type Ask, enteredTick } from '../../shell/web/ask.ts'
import { type Grant, isGranted } from './grant.ts'
import { DATE_HINT, sightForm } from './pages-forms.ts'
import { type KeptSight, nameIn } from './pages-kept.ts'
import type { RecordSight } from './pages-record.ts'

/** Who was let in, why and until when; to those who may, the form that lets somebody in. */
export function grantsPart(ask: Ask, sight: RecordSight, kept: KeptSight): Html {
  const { edition, record, mayGrant } = sight
  const { readers } = edition.classification.classes[record.classification]
  const isPossible = mayGrant && readers.some(({ condition }) => isGranted(condition))
  return html`<section aria-labelledby="grants"><h2 class="govuk-heading-m" id="grants">Who was let in</h2>
    ${kept.grants.length === 0 ? html`<p class="govuk-body">Nobody was let in beside those above.</p>` : grantsTable(ask, kept)}
    ${mayGrant && kept.grants.filter(isOpen(ask)).map(grant => endForm(ask, sight, kept, grant))}
    ${isPossible && grantForm(ask, sight, kept)}</section>`
}

function isOpen(ask: Ask): (grant: Kept<Grant>) => boolean {
  return ({ record, content }) => record.state === 'given' && content.until >= dateIn(LONDON, ask.now)
}

function grantsTable(ask: Ask, kept: KeptSight): Html {
  return scrollingTable({
    caption: 'Grants, newest first',
    captionSize: 'hidden',
    head: ['Who', 'How', 'Why', 'From', 'Until', 'Now'],
    rows: kept.grants.map(grant => {
      const { person, condition, reason, from, until, ended } = grant.content
      const now = ended === null ? (isOpen(ask)(grant) ? 'Open' : 'Has run out') : `Ended: ${ended.reason}`
      return [
        userText(nameIn(kept, person)),
        condition === 'by-grant' ? 'By grant' : 'By invitation',
        userText(reason),
        formatDate(from),
        formatDate(until),
        userText(now),
      ]
    }),
    isDense: true,
  })
}

function endForm(ask: Ask, sight: RecordSight, kept: KeptSight, { record, content }: Kept<Grant>): Html {
  const name = nameIn(kept, content.person)
  return sightForm(
    ask,
    sight,
    {
      noun: `grants/${record.id}/end`,
      summary: `End the grant of ${name}`,
      submit: 'End it now',
      version: record.version,
    },
    of => of.prose('reason', 'Why it ends'),
  )
}

function grantForm(ask: Ask, sight: RecordSight, { persons }: KeptSight): Html {
  const { granting } = sight.edition.classification
  const latest = addDays(dateIn(LONDON, ask.now), granting.longestDays)
  return sightForm(
    ask,
    sight,
    { noun: 'grants', summary: 'Let somebody in', submit: 'Let in' },
    of => html`${select({
      ...of.common('person'),
      label: 'Who',
      items: [{ value: '', text: 'Choose a person' }, ...persons.map(({ id, name }) => ({ value: id, text: name }))],
    })}
      ${of.prose('reason', 'Why this person needs to see it')}
      ${of.line('until', 'Until the end of', `${DATE_HINT} At the latest ${formatDate(latest)}.`)}
      ${checkboxes({
        name: 'isWhole',
        id: of.common('isWhole').id,
        legend: 'How much',
        items: [
          {
            value: 'yes',
            text: 'Also what hangs below it and goes with it, as far as it is no more secret',
            isChecked: enteredTick(ask, 'isWhole', 'yes', false),
          },
        ],
      })}`,
  )
}
