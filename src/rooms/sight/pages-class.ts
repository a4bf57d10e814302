import { addMonths, formatDate } from '../../kit/calendar-date.ts'
import { CLASSIFICATIONS } from '../../kit/classification.ts'
import { dateIn, LONDON } from '../../kit/instant.ts'
import { roleInWords } from '../../kit/pack/actor.ts'
import { recordOf } from '../../shell/ledger/read-record.ts'
import type { SpineRecord } from '../../shell/ledger/record.ts'
import { button } from '../../shell/views/button.ts'
import { errorOf } from '../../shell/views/error-summary.ts'
import { form } from '../../shell/views/form.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { insetText } from '../../shell/views/inset-text.ts'
import { radios } from '../../shell/views/radios.ts'
import { select } from '../../shell/views/select.ts'
import { textarea } from '../../shell/views/textarea.ts'
import { textInput } from '../../shell/views/text-input.ts'
import { userText } from '../../shell/views/user-text.ts'
import { type Ask, enteredOr } from '../../shell/web/ask.ts'
import { type Page, page } from '../../shell/web/page.ts'
import { classificationTag, nameOfRecord, recordLink } from '../../shell/web/record-link.ts'
import { DATE_HINT } from './pages-forms.ts'
import { addressOfSight, readRecordSight, type RecordSight } from './pages-record.ts'
import { listedBelow } from './store.ts'

/** Where a record is given another class. Whoever may not do that is told who may. */
export async function showClass(ask: Ask): Promise<Page | undefined> {
  const sight = await readRecordSight(ask)
  if (sight === undefined || ask.reader.person === undefined) return undefined
  const { record, edition } = sight
  const [rows = []] = await ask.read(listedBelow(ask.house.pack.code.key, record.id))
  const below = rows.map(recordOf).filter(({ kind }) => !OWN_KINDS.includes(kind))
  const { by } = edition.classification.reclassifying
  const those = by.map(role => roleInWords(edition, role)).join(' or ')
  return page({
    title: `Another class for ${nameOfRecord(record)}`,
    classification: record.classification,
    about: record,
    width: 'two-thirds',
    trail: [
      { text: nameOfRecord(record), href: sight.href },
      { text: 'Who can see this', href: addressOfSight(record) },
    ],
    data: {
      id: record.id,
      version: record.version,
      classification: record.classification,
      by,
      below: below.map(({ reference, title, classification }) => ({ reference, title, classification })),
    },
    main: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${userText(nameOfRecord(record))}</span> Another class</h1>
      ${belowPart(ask, sight, below)}
      ${sight.mayReclassify ? classForm(ask, sight) : html`<p class="govuk-body">This is done by ${those}.</p>`}`,
  })
}

const OWN_KINDS: readonly string[] = ['reclassification', 'grant', 'transmission']

function belowPart(ask: Ask, { edition }: RecordSight, below: readonly SpineRecord[]): Html {
  if (below.length === 0) return insetText(html`<p class="govuk-body">Nothing that you can see hangs below it.</p>`)
  return insetText(html`<p class="govuk-body">What hangs below it never stays more open than it is. What is more open than the new class is given
      that class as well; nothing below is opened.</p>
    <ul class="govuk-list">${below.map(record => html`<li>${classificationTag(edition, record.classification)} ${recordLink(ask, record)}</li>`)}</ul>`)
}

function classForm(ask: Ask, { record, edition }: RecordSight): Html {
  const { classes, reclassifying } = edition.classification
  const latest = addMonths(dateIn(LONDON, ask.now), reclassifying.reviewMonths)
  const common = (name: string, now = '') => ({
    name,
    value: enteredOr(ask, name, now),
    errorMessage: errorOf(ask.refusals, name),
  })
  return form({
    action: `/records/${record.id}/reclassification`,
    method: 'post',
    idempotencyKey: ask.newKey(),
    version: record.version,
    body: html`
      ${radios({
        ...common('classification', record.classification),
        legend: 'Class',
        hint: 'It keeps its reference. Where that says a class by its letter, the page says that it is another now.',
        items: CLASSIFICATIONS.map(key => ({ value: key, text: classes[key].name, hint: classes[key].handling })),
      })}
      ${textarea({ ...common('reason'), label: 'Reason', hint: 'It stays on the record.', rows: 3 })}
      ${select({
        ...common('owner', reclassifying.by[0]),
        label: 'Who answers for the class',
        items: reclassifying.by.map(role => ({ value: role, text: roleInWords(edition, role) })),
      })}
      ${textInput({
        ...common('reviewOn'),
        label: 'Look at it again on',
        hint: `${DATE_HINT} At the latest ${formatDate(latest)}.`,
      })}
      ${button({ text: 'Give it this class' })}`,
  })
}
