import { type Static, Type } from 'typebox'
import { dateIn, LONDON } from '../../../kit/instant.ts'
import type { ActingFunction } from '../../../kit/pack/capacity.ts'
import type { Edition } from '../../../kit/pack/pack.ts'
import { granted } from '../../../kit/verdict.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import { type DraftableAct, isWithout, type Party, sentByContacts, wasPartyOn } from '../../parties/door.ts'
import { raiseWithin } from '../acts/raise-within.ts'
import type { Description } from '../description.ts'
import { titleOfPath, titleOfUrgency } from '../process-words.ts'
import { speakersIn } from '../roles.ts'
import { addressOfModification } from './addresses.ts'
import { described, PROPOSAL_FIELDS } from './proposal-fields.ts'
import { proposalQuestions } from './raising.ts'

export const PROPOSE = 'raise-modification'
const ProposalFields = Type.Object(PROPOSAL_FIELDS)

/** A proposal that the people of a party write, and that whoever may raise one for it sends. The party is its proposer. */
export const DRAFTABLE_PROPOSAL: DraftableAct = {
  key: PROPOSE,
  says: 'Propose a change to the code',
  ...sentByContacts(sendersIn),
  fields: ProposalFields,
  isPossible: async ({ edition, now }, { record, content }) =>
    wasPartyOn(content, dateIn(LONDON, now)) &&
    !isWithout(edition, record.state, 'modifications') &&
    sendersIn(edition).length > 0,
  questions: async ask => proposalQuestions(ask),
  words: async ({ edition }, fields) => {
    // Checked against these fields when the draft was saved.
    const { title, recommendedPath, urgency, splitFrom, ...rest } = fields as Static<typeof ProposalFields>
    const rows = [
      { key: 'Title', value: title },
      { key: 'Recommended path', value: titleOfPath(edition, recommendedPath ?? null) },
      { key: 'Urgency', value: titleOfUrgency(edition, urgency ?? '') },
      { key: 'Split from', value: splitFrom ?? '' },
      ...describedInWords(edition, described(rest)),
    ]
    return rows.filter(({ value }) => value !== '')
  },
  send: async (tx, { party, fields }) => {
    const kept = await take<Party>(tx, { kind: 'party', reference: party })
    if (kept === undefined) throw new Error(`the party ${party}, of which the draft is, is gone`)
    // Checked against these fields when the draft was saved.
    const { title, recommendedPath, urgency, splitFrom, ...rest } = fields as Static<typeof ProposalFields>
    const said = { title, recommendedPath, urgency, splitFrom, ...described(rest) }
    const raised = await raiseWithin(tx, { ...said, proposer: kept.content.name, speaksFor: kept.record.id })
    return raised.ok ? granted(addressOfModification(raised.value.record.reference)) : raised
  },
}

export function describedInWords({ partyCategories }: Edition, { summary, issue, solution, impacts }: Description) {
  const touched = partyCategories.filter(({ key }) => impacts.categories.includes(key))
  return [
    { key: 'Summary', value: summary },
    { key: 'Issue', value: issue },
    { key: 'Solution', value: solution },
    { key: 'Who is touched', value: touched.map(({ plural }) => plural).join(', ') },
    { key: 'Systems', value: impacts.systems.join(', ') },
    { key: 'Documents of the code', value: impacts.documents.join(', ') },
    { key: 'Other codes', value: impacts.otherCodes.join(', ') },
    { key: 'Consumers', value: impacts.consumers },
    { key: 'Greenhouse gases', value: impacts.greenhouseGases },
  ]
}

function firstStep({ modificationProcess }: Edition) {
  return modificationProcess.steps.find(({ from }) => from.length === 0)
}

/** The contacts of a party that may raise one for it. */
function sendersIn(edition: Edition): readonly ActingFunction[] {
  const by = firstStep(edition)?.by ?? []
  const contacts = edition.functions.filter(({ kind }) => kind === 'party-contact')
  return contacts.filter(one => by.includes(one.key) || (by.includes('party') && speakersIn(edition).includes(one)))
}
