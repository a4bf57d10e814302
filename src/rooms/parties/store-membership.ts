import type { Row } from '../../shell/database/connection.ts'
import { editionNow } from '../../shell/house.ts'
import type { Membership, RulesNow, SpokenFor } from '../../shell/membership.ts'
import { purposesOf } from './contact.ts'
import { spokenForStatement } from './store-contacts.ts'

/** Being of a party is being named by it for a purpose: who only works there is none of its contacts. */
export const partiesMembership: Membership = {
  statement: spokenForStatement,
  groups: () => [],
  speaksFor: spokenForFrom,
}

function spokenForFrom(rows: readonly Row[], rulesNow: RulesNow): readonly SpokenFor[] {
  const purposes = purposesOf(editionNow(rulesNow)).map(({ key }) => key)
  const known = rows.filter(({ purpose }) => purposes.includes(String(purpose)))
  return [...Map.groupBy(known, ({ party }) => String(party))].map(([party, own]) => ({
    party,
    name: String(own[0]?.['name']),
    purposes: own.map(({ purpose }) => String(purpose)),
    isParty: own[0]?.['is_party'] === true,
  }))
}
