import { Type } from 'typebox'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { line, several } from '../../../shell/web/form-input.ts'
import type { Page } from '../../../shell/web/page.ts'
import { checkAddress } from '../account.ts'
import { changeFunctions } from '../acts/change-functions.ts'
import { closeAccount } from '../acts/close-account.ts'
import { enterPerson } from '../acts/enter-person.ts'
import { invitePerson } from '../acts/invite-person.ts'
import { checkLinkReaches } from '../reaching.ts'
import { answerInvitation } from './answer-invitation.ts'
import { showNewPerson, showPerson } from './person-page.ts'
import { keepsPersons, listPersons } from './persons-page.ts'

/** What is done with persons by those who keep the list. */
export function personDoors(web: Web): void {
  web.page('/people', listPersons)
  web.page('/people/new', showNewPerson)
  web.page('/people/:person', showPerson)
  web.act('/people', {
    fields: Type.Object({
      name: line(200),
      address: Type.Optional(line(300)),
      functions: several(),
      organisation: Type.Optional(line(100)),
    }),
    from: showNewPerson,
    needsConfirmation: true,
    act: async (ask, { fields }) => await enter(ask, fields),
  })
  web.act('/people/:person/invitation', {
    fields: Type.Object({ address: line(300) }),
    from: showPerson,
    needsConfirmation: true,
    act: async (ask, { fields }) => await invite(ask, fields.address),
  })
  web.act('/people/:person/functions', {
    fields: Type.Object({ functions: several(), reason: line(500) }),
    from: showPerson,
    needsConfirmation: true,
    act: async (ask, { fields: { functions, reason }, version }) => {
      const change = { person: personOf(ask), functions: textsOf(functions), reason, version }
      return toPerson(ask, await changeFunctions(ask.context, change))
    },
  })
  web.act('/people/:person/closing', {
    fields: Type.Object({ reason: line(500) }),
    from: showPerson,
    needsConfirmation: true,
    act: async (ask, { fields }) =>
      toPerson(ask, await closeAccount(ask.context, { person: personOf(ask), reason: fields.reason })),
  })
}

type Entered = Readonly<{
  name: string
  address?: string | undefined
  functions?: unknown
  organisation?: string | undefined
}>

async function enter(ask: Ask, { name, address, functions, organisation }: Entered): Promise<Verdict<string>> {
  const email = address === undefined ? granted(null) : checkAddress(address)
  if (!email.ok) return email
  const isKnown = ask.house.pack.code.organisations.some(({ key }) => key === organisation)
  if (organisation !== undefined && !isKnown)
    return refused({
      reason: 'no-such-organisation',
      says: 'Choose an organisation of the list, or none.',
      field: 'organisation',
    })
  const person = {
    name,
    email: email.value,
    functions: textsOf(functions),
    party: null,
    organisation: organisation ?? null,
  }
  const entered = keepsPersons(ask) ? await enterPerson(ask.context, person) : undefined
  if (entered === undefined)
    return refused({ reason: 'not-the-keeper-of-persons', says: 'You do not keep the list of persons.' })
  return entered.ok ? granted(`/people/${entered.value}`) : entered
}

/** Where mail is sent, the link goes by mail alone; otherwise whoever invites carries it. */
async function invite(ask: Ask, address: string): Promise<Verdict<string | Page>> {
  const person = personOf(ask)
  const reaches = checkLinkReaches(ask.house)
  if (!reaches.ok) return reaches
  const link = await invitePerson(ask.house, ask.context, { person, address })
  if (!link.ok) return link
  return granted(await answerInvitation(ask.house, { link: link.value, person, back: `/people/${person}` }))
}

function personOf({ params }: Ask): string {
  return params['person'] ?? ''
}

function toPerson(ask: Ask, verdict: Verdict<unknown>): Verdict<string> {
  return verdict.ok ? granted(`/people/${personOf(ask)}`) : verdict
}

function textsOf(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.map(String) : []
}
