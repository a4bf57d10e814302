import { formatDate } from '../../../kit/calendar-date.ts'
import { confidenceInWords, isLaw } from '../../../kit/pack/provenance.ts'
import type { Edition } from '../../../kit/pack/pack.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { table } from '../../../shell/views/table.ts'
import { tag } from '../../../shell/views/tag.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { userText } from '../../../shell/views/user-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { type Elsewhere, type LinkElsewhere, OWN_CODE } from '../elsewhere.ts'
import { titleOfLead, titleOfOtherCode } from '../process-words.ts'
import { commonOf, inForm } from './form-parts.ts'
import type { ModificationPage } from './modification-view.ts'

/** Where it is linked in other codes, which of them leads, and the priority that all of them share. */
export function otherCodesPart(ask: Ask, { kept, edition }: ModificationPage): Html | undefined {
  const { links, lead } = kept.content.elsewhere
  if (links.length === 0) return undefined
  return html`${table({
    caption: 'Changed together with other codes',
    captionSize: 'm',
    firstCellIsHeader: true,
    head: ['Code', 'Reference there', 'Title there', 'Linked on'],
    rows: links.map(({ code, reference, title, href, on }) => [
      html`${titleOfOtherCode(edition, code)} ${code === lead && tag('Leads', 'blue')}`,
      href === null ? reference : html`<a class="govuk-link" href="${href}" rel="external">${reference}</a>`,
      userText(title),
      formatDate(on),
    ]),
  })}<p class="govuk-body">${leadInWords(ask, edition, kept.content.elsewhere)}</p>`
}

function leadInWords(ask: Ask, edition: Edition, elsewhere: Elsewhere): string {
  const { lead, priority } = elsewhere
  const rule = edition.modificationProcess.otherCodes
  if (lead === null) return 'Nobody has said yet which code leads.'
  const who = titleOfLead(edition, `The ${ask.house.pack.code.title}`, elsewhere)
  const one = rule?.priorities.find(({ key }) => key === priority)
  if (one === undefined) return `${who} leads. It has set no priority yet.`
  const sure = isLaw(one) ? '' : ` (${confidenceInWords(one.confidence).toLowerCase()})`
  return `${who} leads, and has given it the priority “${one.title}”${sure}. It holds in every code that is linked.`
}

/** The forms of whoever keeps the register, where the process names other codes. */
export function otherCodeForms(ask: Ask, view: ModificationPage): readonly Html[] {
  const known = view.edition.modificationProcess.otherCodes
  if (known === undefined) return []
  const { links, lead, priority } = view.kept.content.elsewhere
  const codes = known.codes.map(({ key, title }) => ({ value: key, text: title }))
  const linking = html`
    ${select({ ...commonOf(ask, 'other-codes', 'code'), label: 'Code', items: codes })}
    ${textInput({ ...commonOf(ask, 'other-codes', 'reference'), label: 'Its reference there' })}
    ${textInput({ ...commonOf(ask, 'other-codes', 'title'), label: 'Its title there (optional)' })}
    ${textInput({ ...commonOf(ask, 'other-codes', 'href'), label: 'Its page there (optional)', hint: 'In full, beginning with https://.' })}`
  const link = inForm(ask, view, 'other-codes', 'Link a change of another code', 'Link it', linking)
  if (links.length === 0) return [link]
  const leads = [
    { value: '', text: 'Nobody has said' },
    { value: OWN_CODE, text: ask.house.pack.code.title },
    ...codes.filter(({ value }) => links.some(({ code }) => code === value)),
  ]
  const priorities = known.priorities.map(({ key, title }) => ({ value: key, text: title }))
  const leading = html`
    ${select({ ...commonOf(ask, 'lead-code', 'lead', lead ?? ''), label: 'Which code leads', items: leads })}
    ${select({ ...commonOf(ask, 'lead-code', 'priority', priority ?? ''), label: 'Priority', items: [{ value: '', text: 'Not set yet' }, ...priorities] })}
    ${textarea({ ...commonOf(ask, 'lead-code', 'reason'), label: 'Who has said so, and where', rows: 2 })}`
  const ending = html`
    ${select({ ...commonOf(ask, 'other-codes/ending', 'link'), label: 'Which link', items: links.map(one => ({ value: valueOf(one), text: `${titleOfOtherCode(view.edition, one.code)} ${one.reference}` })) })}
    ${textarea({ ...commonOf(ask, 'other-codes/ending', 'reason'), label: 'Why', rows: 2 })}`
  return [
    link,
    inForm(ask, view, 'lead-code', 'Say which code leads', 'Say so', leading),
    inForm(ask, view, 'other-codes/ending', 'Take a link away', 'Take it away', ending),
  ]
}

function valueOf({ code, reference }: LinkElsewhere): string {
  return `${code} ${reference}`
}

/** `unc 0593` -> the code and the reference, as the form names a link. */
export function linkFrom(value: string): Readonly<{ code: string; reference: string }> {
  const [code = '', ...reference] = value.split(' ')
  return { code, reference: reference.join(' ') }
}
