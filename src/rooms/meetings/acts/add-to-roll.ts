import { newIdentifier } from '../../../kit/identifier.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { noSuch } from '../absent.ts'
import { type AttendingAs, coming, type Manner, type RollEntry, withEntry } from '../roll.ts'
import { arePersons, findOrganisationsOf } from '../store-within.ts'
import { keepRoll } from './keep-roll.ts'
import { takeRollInHand } from './take-roll-in-hand.ts'

export type NewAttendee = Readonly<{
  meeting: string
  /** The identifier of the person. */
  person: string
  as: Exclude<AttendingAs, 'member'>
  /** For an alternate, the entry of the member. */
  alternateFor?: string | undefined
  /** In words; as the record of persons says if absent. */
  organisation?: string | undefined
  manner?: Manner | undefined
  /** Are they there, or only expected? */
  isPresent?: boolean | undefined
  /** The first item for which they are there; now, if absent. */
  fromItem?: number | undefined
}>

/** Puts somebody on the roll who is not on it: who attends, presents, or stands in for a member. */
export async function addToRoll(context: ActContext, added: NewAttendee): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const inHand = await takeRollInHand(tx, added.meeting)
    if (!inHand.ok) return inHand
    if (!(await arePersons(tx, [added.person]))) return noSuch('person')
    const { roll, number } = inHand.value
    const member = roll.content.entries.find(({ id }) => id === added.alternateFor)
    if ((added.as === 'alternate' || added.alternateFor !== undefined) && member?.seat == null) {
      return refused({ reason: 'no-member', says: 'Say for which member they stand in.', field: 'alternateFor' })
    }
    if (roll.content.entries.some(({ person, seat }) => person === added.person && seat === (member?.seat ?? null))) {
      return refused({
        reason: 'on-the-roll',
        says: 'They are on the roll already. Change their answer.',
        field: 'person',
      })
    }
    const organisations = await findOrganisationsOf(tx, [added.person])
    const organisation = added.organisation ?? organisations.get(added.person) ?? ''
    const entry = entryOf(added, member, organisation)
    const there = added.isPresent === false ? entry : coming(entry, added.fromItem ?? number, tx.at)
    const kept = await keepRoll(tx, inHand.value, withEntry(roll.content, there), { verb: 'roll-added-to' })
    return kept.ok ? granted(entry.id) : kept
  })
}

function entryOf({ person, as, manner }: NewAttendee, member: RollEntry | undefined, organisation: string): RollEntry {
  const isAlternate = as === 'alternate'
  return {
    id: newIdentifier(),
    person,
    as,
    seat: isAlternate ? (member?.seat ?? null) : null,
    constituency: isAlternate ? (member?.constituency ?? null) : null,
    organisation,
    alternateFor: isAlternate ? (member?.person ?? null) : null,
    manner: manner ?? 'in-person',
    status: 'expected',
    spells: [],
  }
}
