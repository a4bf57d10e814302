import type { Code } from '../../kit/pack/code.ts'
import type { Body } from '../../kit/pack/body.ts'
import { type Edition } from '../../kit/pack/pack.ts'
import type { Owner } from './owner.ts'

/** A name that somebody may be called by at a meeting of a body, and who is meant. */
export type OwnerName = Readonly<{ name: string; owner: Owner }>

/**
 * All names of the code by which an owner may be called at a meeting of this body, the longest first: the chair of a body before the body. Where two
 * are called alike, the body's own comes first.
 */
export function ownerNames(code: Code, edition: Edition, body: Body): readonly OwnerName[] {
  const bodies = [body, ...edition.bodies.filter(({ key }) => key !== body.key)]
  const names = [
    ...ownWords(edition, body),
    ...bodies.flatMap(seatNames),
    ...edition.functions.map(({ key, title }) => named(title, { kind: 'function', key, words: title })),
    ...code.organisations.flatMap(organisation => {
      const { key, name, shortName } = organisation
      return [name, shortName].map(words => named(words, { kind: 'organisation', key, words: shortName }))
    }),
    ...bodies.flatMap(bodyNames),
  ]
  return names.filter(({ name }) => name !== '').toSorted((a, b) => b.name.length - a.name.length)
}

/** The names of all bodies, the longest first. */
export function bodyWords({ bodies }: Edition): readonly Readonly<{ name: string; key: string }>[] {
  return bodies
    .flatMap(bodyNames)
    .map(({ name, owner }) => ({ name, key: owner.key }))
    .toSorted((a, b) => b.name.length - a.name.length)
}

/** What this code calls the chair, the secretary and the members, at a meeting of this body. */
function ownWords({ words, functions }: Edition, body: Body): readonly OwnerName[] {
  const chair = body.seats.find(({ isChair }) => isChair)
  const secretary = functions.find(({ kind }) => kind === 'secretariat')
  return [
    ...(chair === undefined
      ? []
      : [named(words.chair, { kind: 'seat', key: `${body.key}/${chair.key}`, words: chair.title })]),
    ...(secretary === undefined
      ? []
      : [named(words.meetingSecretary, { kind: 'function', key: secretary.key, words: secretary.title })]),
    named(words.members, { kind: 'body', key: body.key, words: body.shortName }),
  ]
}

/** By its title; that of the chair also as `Chair of the Panel`. */
function seatNames({ key, seats, inSentence, name }: Body): readonly OwnerName[] {
  return seats.flatMap(seat => {
    const owner = { kind: 'seat', key: `${key}/${seat.key}`, words: seat.title } as const
    const ofBody = seat.isChair ? [inSentence, name, `the ${name}`].map(words => named(`Chair of ${words}`, owner)) : []
    return [named(seat.title, owner), ...ofBody]
  })
}

function bodyNames({ key, name, shortName, inSentence }: Body): readonly OwnerName[] {
  return [name, shortName, inSentence].map(words => named(words, { kind: 'body', key, words: shortName }))
}

function named(name: string, owner: Owner): OwnerName {
  return { name: name.replace(/^the\s+/i, '').trim(), owner }
}
