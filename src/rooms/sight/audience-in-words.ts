import { findBody } from '../../kit/pack/group-body.ts'
import type { Classification } from '../../kit/classification.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import { isGranted } from './grant.ts'

/**
 * The groups that a record is for, in words: `Members of the Council who have signed the declaration`. Persons and grants are not told: whoever
 * may know of them reads them in lists of their own.
 */
export function audienceInWords(edition: Edition, keys: readonly string[]): readonly string[] {
  const told = keys.filter(key => !key.startsWith('granted:'))
  if (told.includes('public')) return ['Everybody']
  if (told.includes('signed-in')) return ['Everybody who has signed in']
  return [...new Set(told.map(key => groupInWords(edition, key)))]
}

/** Whom the class lets in beside these, and how: `Members of other bodies, by grant`. */
export function othersInWords(edition: Edition, classification: Classification): readonly string[] {
  const { readers } = edition.classification.classes[classification]
  return readers
    .filter(({ condition }) => isGranted(condition))
    .map(({ who, condition }) => `${readerInWords(edition, who)}, ${CONDITIONS[condition] ?? condition}`)
}

const CONDITIONS: Readonly<Record<string, string>> = { 'by-grant': 'by grant', 'by-invitation': 'by invitation' }

function readerInWords(edition: Edition, who: string): string {
  if (who === 'anybody-named') return 'Anybody who is named'
  return OF_A_BODY[who]?.('the body') ?? simpleInWords(edition, who)
}

function groupInWords(edition: Edition, key: string): string {
  const [who = '', of = '', declared] = key.split(':')
  if (who === 'person') return 'Persons who work on it'
  if (who === 'party') return 'The party that it is about'
  if (who === 'function') return titleOf(edition, of)
  if (who === 'organisation') return 'The organisation that wrote it'
  const body = findBody(edition, of)?.inSentence ?? of
  const words = OF_A_BODY[who]?.(body) ?? simpleInWords(edition, who)
  return declared === undefined ? words : `${words}, once they have signed the declaration of ${body}`
}

const OF_A_BODY: Readonly<Record<string, (body: string) => string>> = {
  'members-of-the-body': body => `Members of ${body}`,
  'alternates-of-the-body': body => `Alternates on ${body}`,
  'attendees-of-the-body': body => `Those who attend ${body}`,
  'chair-of-the-body': body => `The chair of ${body}`,
  'signatories-of-the-body': () => 'Those who were let in',
}

function simpleInWords(edition: Edition, who: string): string {
  if (who === 'party-contacts') return 'Contacts of parties'
  if (who === 'members-of-other-bodies') return 'Members of other bodies'
  const kinds = who === 'secretariat' ? ['secretariat', 'code-administrator'] : [who]
  const titles = edition.functions.filter(({ kind }) => kinds.includes(kind)).map(({ title }) => title)
  return titles.length === 0 ? who.replaceAll('-', ' ') : titles.join(', ')
}

function titleOf(edition: Edition, key: string): string {
  return edition.functions.find(known => known.key === key)?.title ?? key
}
