import { type Static, Type } from 'typebox'
import { granted } from '../../../kit/verdict.ts'
import { html } from '../../../shell/views/html.ts'
import { fieldsOn } from '../../../shell/web/act-forms.ts'
import { dateBoxes, dateSent } from '../../../shell/web/date-boxes.ts'
import { identifier, line, prose } from '../../../shell/web/form-input.ts'
import { endContactWithin } from '../acts/end-contact-within.ts'
import { releaseColleagueWithin } from '../acts/release-colleague-within.ts'
import { titleOfPurpose } from '../contact.ts'
import type { DraftableAct } from '../pages-draftable.ts'
import { contactQuestions } from './contact-forms.ts'
import { contactsAround } from './contact-view.ts'
import { dayInWords } from './draftable-details.ts'
import { ofLifecycle } from './draftable-steps.ts'

export const EndingFields = Type.Object({ contact: line(10), ...dateBoxes('until'), reason: prose(500) })

const endingPurpose: DraftableAct = {
  ...ofLifecycle('change-contacts'),
  key: 'end-contact',
  says: 'End a purpose, or change when it ends',
  needsConfirmation: true,
  fields: EndingFields,
  questions: async (ask, party) => {
    const own = fieldsOn(ask)
    const { contact, day } = contactQuestions(ask, await contactsAround(ask, party.record.id), own)
    return html`${contact()}${day('until', 'Holds no more from')}${own.prose('reason', 'Why')}`
  },
  words: async (ask, fields, party) => {
    // Checked against these fields when the draft was saved.
    const { contact, reason } = fields as Static<typeof EndingFields>
    const { contacts } = await contactsAround(ask, party.record.id)
    const meant = contacts.find(({ number }) => number === Number(contact))
    const who =
      meant === undefined ? 'Somebody else by now' : `${meant.name}: ${titleOfPurpose(ask.edition, meant.purpose)}`
    return [
      { key: 'Who, and for what', value: who },
      { key: 'Holds no more from', value: dayInWords(dateSent(fields, 'until')) },
      { key: 'Why', value: reason },
    ]
  },
  send: async (tx, { party, fields }) => {
    // Checked against these fields when the draft was saved.
    const { contact, reason } = fields as Static<typeof EndingFields>
    const told = { party, contact: Number(contact), until: dateSent(fields, 'until'), reason }
    const ended = await endContactWithin(tx, told)
    return ended.ok ? granted(`/parties/${party}/contacts`) : ended
  },
}

export const ReleaseFields = Type.Object({ person: identifier(), ...dateBoxes('on'), reason: prose(500) })

const releasing: DraftableAct = {
  ...ofLifecycle('change-contacts'),
  key: 'release-colleague',
  says: 'Record that a colleague leaves',
  needsConfirmation: true,
  fields: ReleaseFields,
  questions: async (ask, party) => {
    const own = fieldsOn(ask)
    const { colleague, day } = contactQuestions(ask, await contactsAround(ask, party.record.id), own)
    return html`${colleague('Who leaves')}${day('on', 'Belongs to it no more from')}${own.prose('reason', 'Why')}`
  },
  words: async (ask, fields, party) => {
    // Checked against these fields when the draft was saved.
    const { person, reason } = fields as Static<typeof ReleaseFields>
    const { colleagues } = await contactsAround(ask, party.record.id)
    return [
      { key: 'Who leaves', value: colleagues.find(({ id }) => id === person)?.name ?? 'Somebody who has left' },
      { key: 'Belongs to it no more from', value: dayInWords(dateSent(fields, 'on')) },
      { key: 'Why', value: reason },
    ]
  },
  send: async (tx, { party, fields }) => {
    // Checked against these fields when the draft was saved.
    const { person, reason } = fields as Static<typeof ReleaseFields>
    const released = await releaseColleagueWithin(tx, { party, person, on: dateSent(fields, 'on'), reason })
    return released.ok ? granted(`/parties/${party}/contacts`) : released
  },
}

export const DRAFTABLE_PEOPLE: readonly DraftableAct[] = [endingPurpose, releasing]
