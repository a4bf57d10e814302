import { type Static, Type } from 'typebox'
import { dateIn, LONDON } from '../../../kit/instant.ts'
import type { Edition } from '../../../kit/pack/pack.ts'
import { granted } from '../../../kit/verdict.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { fieldsOn } from '../../../shell/web/act-forms.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { identifier, line, prose } from '../../../shell/web/form-input.ts'
import { namesOf } from '../../../shell/web/history.ts'
import { categoryOn, type DraftableAct, isWithout, type Party, sentByContacts, wasPartyOn } from '../../parties/door.ts'
import { listedPersons } from '../../people/door.ts'
import { nominateWithin } from '../acts/nominate-within.ts'
import { type Election, isPossible } from '../election.ts'
import { electionsFrom, electionsStatement } from '../store.ts'
import { lifecycleOf } from './election-view.ts'

const NominationFields = Type.Object({ election: line(60), person: identifier(), statement: prose(4000) })

/** A nomination that the people of a party write, and that its contact for elections sends. */
export const DRAFTABLE_NOMINATION: DraftableAct = {
  key: 'nominate',
  says: 'Nominate somebody in an election',
  ...sentByContacts(castersOf),
  fields: NominationFields,
  isPossible: async (ask, party) => (await openTo(ask, party)).length > 0,
  questions: async (ask, party) => {
    const { common, prose: text } = fieldsOn(ask)
    const elections = await openTo(ask, party)
    const [persons = []] = await ask.read(listedPersons())
    const choose = { value: '', text: 'Choose' }
    const people = persons.map(row => ({ value: String(row['id']), text: String(row['name']) }))
    const open = elections.map(({ record }) => ({
      value: record.reference,
      text: `${record.reference}: ${record.title}`,
    }))
    return html`${select({ ...common('election'), label: 'Election', items: [choose, ...open] })}
      ${select({ ...common('person'), label: 'Person', items: [choose, ...people] })}
      ${text('statement', 'Why the voters should choose this person', 'Once it is sent, everybody who signs in can read it, for good.')}`
  },
  words: async (ask, fields) => {
    // Checked against these fields when the draft was saved.
    const { election, person, statement } = fields as Static<typeof NominationFields>
    const names = await namesOf(ask, [person])
    return [
      { key: 'Election', value: election },
      { key: 'Person', value: names.get(person) ?? 'Somebody who is not known any more' },
      { key: 'Statement', value: statement },
    ]
  },
  send: async (tx, { fields }) => {
    // Checked against these fields when the draft was saved.
    const { election, person, statement } = fields as Static<typeof NominationFields>
    const nominated = await nominateWithin(tx, { election, person, statement })
    return nominated.ok ? granted(`/elections/${election}`) : nominated
  },
}

/** The elections whose nominations are open to a party: those of its category. To whoever has only applied, or has lost its vote, none is. */
async function openTo(ask: Ask, { record: own, content }: Kept<Party>): Promise<readonly Kept<Election>[]> {
  const today = dateIn(LONDON, ask.now)
  if (!wasPartyOn(content, today) || isWithout(ask.edition, own.state, 'elections')) return []
  const category = categoryOn(content, today)
  const [rows = []] = await ask.read(electionsStatement(ask.house.pack.code.key).limit(100))
  return electionsFrom(rows).filter(
    ({ record, content: election }) =>
      election.category === category && isPossible(lifecycleOf(ask, record), 'nominate', record.state),
  )
}

/** Whose contacts nominate and vote, in any body of the edition. */
function castersOf({ bodies, functions }: Edition) {
  const casting = bodies.flatMap(({ elections }) => elections?.castBy ?? [])
  return functions.filter(({ key }) => casting.includes(key))
}
