import { type Static, Type } from 'typebox'
import { granted } from '../../../kit/verdict.ts'
import { html } from '../../../shell/views/html.ts'
import { dateBoxes, dateSent } from '../../../shell/web/date-boxes.ts'
import { identifier, line, prose, several } from '../../../shell/web/form-input.ts'
import { fieldsOn } from '../../../shell/web/act-forms.ts'
import { changeLicenceWithin } from '../acts/change-licence-within.ts'
import { endLicenceWithin } from '../acts/end-licence-within.ts'
import { enterLicenceWithin } from '../acts/enter-licence-within.ts'
import { givePurposesWithin } from '../acts/give-purposes-within.ts'
import { titleOfPurpose } from '../contact.ts'
import type { DraftableAct } from '../pages-draftable.ts'
import { findLicence, titleOfLicence } from '../licence.ts'
import { contactQuestions } from './contact-forms.ts'
import { contactsAround } from './contact-view.ts'
import { dayInWords } from './draftable-details.ts'
import { ofLifecycle } from './draftable-steps.ts'
import { licenceQuestions } from './licence-forms.ts'

const PurposeFields = Type.Object({ person: identifier(), purposes: several(line(60)), ...dateBoxes('from') })

const givingPurposes: DraftableAct = {
  ...ofLifecycle('change-contacts'),
  says: 'Give a colleague another purpose',
  needsConfirmation: true,
  fields: PurposeFields,
  questions: async (ask, party) => {
    const { contacts, colleagues } = await contactsAround(ask, party.record.id)
    const { colleague, purposes, day } = contactQuestions(ask, { contacts, colleagues }, fieldsOn(ask))
    return html`${colleague('Colleague')}${purposes()}${day('from', 'From')}`
  },
  words: async (ask, fields, party) => {
    // Checked against these fields when the draft was saved.
    const { person, purposes = [] } = fields as Static<typeof PurposeFields>
    const { colleagues } = await contactsAround(ask, party.record.id)
    return [
      { key: 'Colleague', value: colleagues.find(({ id }) => id === person)?.name ?? 'Somebody who has left' },
      { key: 'For what', value: purposes.map(key => titleOfPurpose(ask.edition, String(key))).join(', ') },
      { key: 'From', value: dayInWords(dateSent(fields, 'from')) },
    ]
  },
  send: async (tx, { party, fields }) => {
    // Checked against these fields when the draft was saved.
    const { person, purposes = [] } = fields as Static<typeof PurposeFields>
    const told = { party, person, purposes: purposes.map(String), from: dateSent(fields, 'from') }
    const given = await givePurposesWithin(tx, told)
    return given.ok ? granted(`/parties/${party}/contacts`) : given
  },
}

export const LicenceFields = Type.Object({
  kind: line(60),
  number: Type.Optional(line(60)),
  ...dateBoxes('from'),
  evidence: prose(1000),
})

const enteringLicence: DraftableAct = {
  ...ofLifecycle('change-licences'),
  key: 'enter-licence',
  says: 'Enter a licence',
  fields: LicenceFields,
  questions: async (ask, { content }) => {
    const own = fieldsOn(ask)
    const { kind, day } = licenceQuestions(ask, content, own)
    return html`${kind()}${own.line('number', 'Number', 'You may leave it empty')}${day('from', 'Held from')}${own.prose('evidence', 'What shows it')}`
  },
  words: async ({ edition }, fields) => {
    // Checked against these fields when the draft was saved.
    const { kind, number, evidence } = fields as Static<typeof LicenceFields>
    return [
      { key: 'Licence', value: titleOfLicence(edition, kind) },
      { key: 'Number', value: number ?? 'Not told' },
      { key: 'Held from', value: dayInWords(dateSent(fields, 'from')) },
      { key: 'What shows it', value: evidence },
    ]
  },
  send: async (tx, { party, fields }) => {
    // Checked against these fields when the draft was saved.
    const { kind, number, evidence } = fields as Static<typeof LicenceFields>
    const told = { party, kind, number, from: dateSent(fields, 'from'), evidence }
    const entered = await enterLicenceWithin(tx, told)
    return entered.ok ? granted(`/parties/${party}/licences`) : entered
  },
}

export const EndingFields = Type.Object({ licence: line(10), ...dateBoxes('until'), evidence: prose(1000) })

const endingLicence: DraftableAct = {
  ...ofLifecycle('change-licences'),
  key: 'end-licence',
  says: 'Record that a licence has ended',
  isPossible: async (ask, party) =>
    (await ofLifecycle('change-licences').isPossible(ask, party)) &&
    (party.content.licences ?? []).some(({ until }) => until === null),
  fields: EndingFields,
  questions: async (ask, { content }) => {
    const own = fieldsOn(ask)
    const { licence, day } = licenceQuestions(ask, content, own)
    return html`${licence(true)}${day('until', 'Held no more from')}${own.prose('evidence', 'What shows it')}`
  },
  words: async ({ edition }, fields, { content }) => {
    // Checked against these fields when the draft was saved.
    const { licence, evidence } = fields as Static<typeof EndingFields>
    const found = findLicence(content, Number(licence))
    return [
      { key: 'Licence', value: found.ok ? titleOfLicence(edition, found.value.kind) : licence },
      { key: 'Held no more from', value: dayInWords(dateSent(fields, 'until')) },
      { key: 'What shows it', value: evidence },
    ]
  },
  send: async (tx, { party, fields }) => {
    // Checked against these fields when the draft was saved.
    const { licence, evidence } = fields as Static<typeof EndingFields>
    const told = { party, licence: Number(licence), until: dateSent(fields, 'until'), evidence }
    const ended = await endLicenceWithin(tx, told)
    return ended.ok ? granted(`/parties/${party}/licences`) : ended
  },
}

export const LicenceChangeFields = Type.Object({
  licence: line(10),
  number: Type.Optional(line(60)),
  ...dateBoxes('from'),
  ...dateBoxes('until'),
  evidence: prose(1000),
  reason: prose(1000),
})

const changingLicence: DraftableAct = {
  ...ofLifecycle('change-licences'),
  key: 'change-licence',
  says: 'Put right what was told of a licence',
  isPossible: async (ask, party) =>
    (await ofLifecycle('change-licences').isPossible(ask, party)) && (party.content.licences ?? []).length > 0,
  fields: LicenceChangeFields,
  questions: async (ask, { content }) => {
    const own = fieldsOn(ask)
    const { licence, day } = licenceQuestions(ask, content, own)
    return html`${licence(false)}${own.line('number', 'Number', 'You may leave it empty')}${day('from', 'Held from')}
      ${day('until', 'Held no more from', 'Leave it empty if it is held still', true)}${own.prose('evidence', 'What shows it')}${own.prose('reason', 'What was wrong')}`
  },
  words: async ({ edition }, fields, { content }) => {
    // Checked against these fields when the draft was saved.
    const { licence, number = 'Not told', evidence, reason } = fields as Static<typeof LicenceChangeFields>
    const found = findLicence(content, Number(licence))
    const until = dateSent(fields, 'until')
    return [
      { key: 'Licence', value: found.ok ? titleOfLicence(edition, found.value.kind) : licence },
      { key: 'Number', value: number },
      { key: 'Held from', value: dayInWords(dateSent(fields, 'from')) },
      { key: 'Held no more from', value: until === '' ? 'It is held still' : dayInWords(until) },
      { key: 'What shows it', value: evidence },
      { key: 'What was wrong', value: reason },
    ]
  },
  send: async (tx, { party, fields }) => {
    // Checked against these fields when the draft was saved.
    const { licence, number, evidence, reason } = fields as Static<typeof LicenceChangeFields>
    const days = { from: dateSent(fields, 'from'), until: dateSent(fields, 'until') || undefined }
    const changed = await changeLicenceWithin(tx, {
      party,
      licence: Number(licence),
      number,
      evidence,
      reason,
      ...days,
    })
    return changed.ok ? granted(`/parties/${party}/licences`) : changed
  },
}

export const DRAFTABLE_STANDING: readonly DraftableAct[] = [
  givingPurposes,
  enteringLicence,
  endingLicence,
  changingLicence,
]
