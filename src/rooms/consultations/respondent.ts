import type { Edition } from '../../kit/pack/pack.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'

/** Who responds: what nobody else is told by, and what is shown. */
export type Respondent = Readonly<{
  /** A party by its identifier, anybody else by name: each has one response. */
  key: string
  name: string
  party: string | null
  category: string | null
}>

/** A party as this room needs to know it. */
export type KnownParty = Readonly<{ id: string; name: string; category: string | null }>

/** The functions of whoever speaks for a party. */
export function partyFunctions({ functions }: Pick<Edition, 'functions'>): readonly string[] {
  return functions.filter(({ kind }) => kind === 'party-contact').map(({ key }) => key)
}

export function respondentOf({ id, name, category }: KnownParty): Respondent {
  return { key: id, name, party: id, category }
}

/** Somebody who is no party: a consumer body, another code's administrator, a person. */
export function outsiderCalled(words: string): Verdict<Respondent> {
  const name = words.replaceAll(/\s+/g, ' ').trim()
  if (name === '') {
    const says = 'Say who responds: the name of a party, or of whoever else it is.'
    return refused({ reason: 'respondent-missing', says, field: 'respondent' })
  }
  return granted({ key: name.toLowerCase(), name, party: null, category: null })
}

/** How one is named that does not want to be: by its category alone. */
export function namedByCategory({ partyCategories }: Pick<Edition, 'partyCategories'>, category: string | null) {
  const title = partyCategories.find(({ key }) => key === category)?.title
  return title === undefined ? 'A respondent' : `A respondent (${title})`
}
