import { formatDate } from '../../../kit/calendar-date.ts'
import { allOf, granted, type Refusal, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { link, nextNumber, notify } from '../../../shell/ledger/beside-record.ts'
import { keep } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { checkKeeps, isPerson, listSeats } from '../../bodies/door.ts'
import { checkNominationsOpen, type Election } from '../election.ts'
import type { Nomination } from '../nomination.ts'
import { listNominations } from '../store.ts'
import { findSpeaker, listVotingGroups, type Speaker, speakerOf } from '../store-voting-groups.ts'
import { openingOf } from './opening-of.ts'

export type Nominating = Readonly<{
  election: string
  person: string
  statement: string
  /** The identifier of the party, where the secretariat enters what it was sent. */
  party?: string | undefined
}>

/**
 * Puts somebody up for election, and answers the reference of the nomination.
 *
 * In English:
 * - a contact of a party of the category nominates, or the secretariat enters what such a party has sent it;
 * - a person is nominated once, and has no other place on the body when the term begins;
 * - it counts once the person has accepted.
 */
export async function nominateWithin(tx: Transaction, nominating: Nominating): Promise<Verdict<string>> {
  const kept = await take<Election>(tx, { kind: 'election', reference: nominating.election })
  if (kept === undefined) return refused({ reason: 'no-such-election', says: 'There is no such election.' })
  const open = checkNominationsOpen(kept.content, openingOf(tx, kept.record))
  if (!open.ok) return open
  const speaker = await findNominator(tx, kept.content, nominating.party)
  if (!speaker.ok) return speaker
  const verdict = allOf(
    require(nominating.statement.trim() !== '', no(
      'statement-missing',
      'Say in a few sentences why the voters should choose this person.',
      'statement',
    )),
    await checkCandidate(tx, kept, nominating.person),
  )
  return verdict.ok ? granted(await keepNomination(tx, kept, nominating, speaker.value)) : verdict
}

async function findNominator(
  tx: Transaction,
  { category, rule }: Election,
  party: string | undefined,
): Promise<Verdict<Speaker>> {
  const keeps = checkKeeps(tx.edition, tx.actor).ok
  const { person } = tx.actor
  if (keeps && party === undefined) return refused(no('party-missing', 'Choose the party that nominates.', 'party'))
  const speaker =
    keeps && party !== undefined ? await speakerOf(tx, person ?? '', party) : await findSpeaker(tx, rule.castBy)
  const groups = await listVotingGroups(tx, category, tx.today)
  if (speaker !== undefined && groups.some(({ parties }) => parties.includes(speaker.party))) return granted(speaker)
  const title = tx.edition.partyCategories.find(({ key }) => key === category)?.title ?? category
  return refused(
    no(
      'not-of-the-category',
      `A party that is a ${title} today nominates, through its contact for elections. Ask the secretariat if yours should be one.`,
      'party',
    ),
  )
}

async function checkCandidate(tx: Transaction, { record, content }: Kept<Election>, person: string): Promise<Verdict> {
  if (!(await isPerson(tx, person))) {
    return refused(
      no(
        'no-such-person',
        'Choose one of the persons of the list. The secretariat enters whoever is missing.',
        'person',
      ),
    )
  }
  const nominations = await listNominations(tx, record.id)
  const isNominated = nominations.some(one => one.content.person === person && one.record.state !== 'withdrawn')
  const seats = await listSeats(tx, content.body, content.termFrom)
  const place = seats.find(({ member, alternates }) => member === person || alternates.includes(person))
  return allOf(
    require(!isNominated, no(
      'nominated-already',
      'This person has been nominated already. One nomination is enough.',
      'person',
    )),
    require(place === undefined, no(
      'has-another-place',
      `On ${formatDate(content.termFrom)} this person has a place on the body already, at “${place?.title ?? ''}”. One person has one place.`,
      'person',
    )),
  )
}

async function keepNomination(
  tx: Transaction,
  { record }: Kept<Election>,
  { person, statement }: Nominating,
  { party, partyName }: Speaker,
): Promise<string> {
  const number = await nextNumber(tx, `nomination:${record.reference}`)
  const nomination = await keep<Nomination>(tx, {
    kind: 'nomination',
    reference: `${record.reference}-N${number}`,
    title: `Nomination ${number}`,
    state: 'made',
    classification: 'green',
    readers: ['signed-in'],
    parent: record.id,
    body: record.body ?? undefined,
    edition: record.edition,
    content: { election: record.reference, person, party, partyName, statement, acceptedAt: null, withdrawnFor: null },
    verb: 'nomination-made',
  })
  await link(tx, nomination.record.id, record.id, 'about')
  await notify(tx, nomination.record.id, [person], 'nomination-made')
  return nomination.record.reference
}

function no(reason: string, says: string, field: string): Refusal {
  return { reason, says, field }
}
