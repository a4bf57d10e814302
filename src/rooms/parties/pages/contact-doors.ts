import { Type } from 'typebox'
import { granted, type Verdict } from '../../../kit/verdict.ts'
import { dateBoxes, dateSent } from '../../../shell/web/date-boxes.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { identifier, line, several } from '../../../shell/web/form-input.ts'
import type { Page } from '../../../shell/web/page.ts'
import { answerInvitation, checkLinkReaches } from '../../people/door.ts'
import { endContact } from '../acts/end-contact.ts'
import { givePurposes } from '../acts/give-purposes.ts'
import { inviteContact } from '../acts/invite-contact.ts'
import { type ContactNamed, nameContact } from '../acts/name-contact.ts'
import { releaseColleague } from '../acts/release-colleague.ts'
import { showContacts } from './contacts.ts'
import { EndingFields, ReleaseFields } from './draftable-people.ts'
import { partyOf } from './step-doors.ts'

const PATH = '/parties/:party/contacts'

/** Who speaks for a party. Who may do what is a change of roles, so each asks to show lately who one is. */
export function contactDoors(web: Web): void {
  web.page(PATH, showContacts, { days: ['date'] })
  web.act(`${PATH}/colleagues`, {
    fields: Type.Object({
      name: line(200),
      address: Type.Optional(line(300)),
      purposes: several(line(60)),
      ...dateBoxes('from'),
    }),
    from: showContacts,
    needsConfirmation: true,
    act: async (ask, { fields, version }) => {
      const { name, address } = fields
      const reaches = address === undefined ? granted() : checkLinkReaches(ask.house)
      if (!reaches.ok) return reaches
      const told = { party: partyOf(ask), name, address, purposes: textsOf(fields.purposes), version }
      return await answer(ask, await nameContact(ask.house, ask.context, { ...told, from: dateSent(fields, 'from') }))
    },
  })
  web.act(`${PATH}/purposes`, {
    fields: Type.Object({ person: identifier(), purposes: several(line(60)), ...dateBoxes('from') }),
    from: showContacts,
    needsConfirmation: true,
    act: async (ask, { fields, version }) => {
      const { person } = fields
      const told = { party: partyOf(ask), person, purposes: textsOf(fields.purposes), from: dateSent(fields, 'from') }
      return toContacts(await givePurposes(ask.context, { ...told, version }))
    },
  })
  endingDoors(web)
  web.act(`${PATH}/invitations`, {
    fields: Type.Object({ person: identifier() }),
    from: showContacts,
    needsConfirmation: true,
    act: async (ask, { fields: { person } }) => {
      const reaches = checkLinkReaches(ask.house)
      if (!reaches.ok) return reaches
      return await answer(ask, await inviteContact(ask.house, ask.context, { party: partyOf(ask), person }))
    },
  })
}

function endingDoors(web: Web): void {
  web.act(`${PATH}/endings`, {
    fields: EndingFields,
    from: showContacts,
    needsConfirmation: true,
    act: async (ask, { fields, version }) => {
      const { contact, reason } = fields
      const told = { party: partyOf(ask), contact: Number(contact), until: dateSent(fields, 'until'), reason, version }
      return toContacts(await endContact(ask.context, told))
    },
  })
  web.act(`${PATH}/departures`, {
    fields: ReleaseFields,
    from: showContacts,
    needsConfirmation: true,
    act: async (ask, { fields, version }) => {
      const { person, reason } = fields
      const told = { party: partyOf(ask), person, on: dateSent(fields, 'on'), reason, version }
      return toContacts(await releaseColleague(ask.context, told))
    },
  })
}

/** Where mail is sent, the link goes by mail alone; otherwise whoever invites carries it. */
async function answer(ask: Ask, named: Verdict<ContactNamed>): Promise<Verdict<string | Page>> {
  if (!named.ok) return named
  const { party, person, link } = named.value
  const back = addressOf(party)
  return granted(link === undefined ? back : await answerInvitation(ask.house, { link, person, back }))
}

function toContacts(verdict: Verdict<string>): Verdict<string> {
  return verdict.ok ? granted(addressOf(verdict.value)) : verdict
}

function addressOf(party: string): string {
  return `/parties/${party}/contacts`
}

function textsOf(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.map(String) : []
}
