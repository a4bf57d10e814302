import assert from 'node:assert/strict'
import { decisionAsTaken } from '../../src/kit/pack/demonstration.ts'
import type { AgendaItem, Effect, ScriptedDecision } from '../../src/kit/pack/demonstration-meeting.ts'
import { getVerb } from '../../src/kit/pack/pack.ts'
import type { Living } from './living-demonstration.ts'
import type { Button, Entered, Sheet } from './persona.ts'
import { tidy } from './persona.ts'

/** What the secretary presses for a decision, and what is entered before. */
export type Told = Readonly<{ button: Button; entered: Entered }>

/** A scripted decision on the page of the minute-taker: one press where the recommendation is taken as it stands, otherwise a form. */
export function toldDecision(living: Living, sheet: Sheet, item: AgendaItem, decision: ScriptedDecision): Told {
  const { takes, effects = [], by, votes } = decision
  const { verb, text, isAmended } = decisionAsTaken(item, decision)
  const { minuteWord } = getVerb(living.edition, verb)
  const place = placeOf(item, takes)
  const isOnePress =
    place !== undefined && !isAmended && effects.length === 0 && by === undefined && votes === undefined
  if (isOnePress && hasPress(sheet, minuteWord, place)) {
    return { button: new RegExp(`^${minuteWord} \\(${place.paper}, recommendation ${place.number}\\)$`), entered: {} }
  }
  const sentTo = place === undefined ? /\/decisions$/ : new RegExp(`/recommendations/[^/]+/${place.number - 1}$`)
  return {
    button: { words: minuteWord, sentTo },
    entered: {
      Words: text,
      ...(by === 'chair' ? { 'Who decides: The chair alone': true } : {}),
      ...Object.assign({}, ...effects.map(effect => enteredOf(living, sheet, effect))),
    },
  }
}

type Place = Readonly<{ paper: string; number: number }>

/** The recommendations are counted through all papers of an item; each paper counts its own. No item of a script has two papers with them. */
function placeOf({ number, papers = [] }: AgendaItem, takes: number | undefined): Place | undefined {
  if (takes === undefined) return undefined
  assert.equal(papers.length, 1, `item ${number} has one paper`)
  return { paper: '[\\w-]+', number: takes }
}

/** Words of a paper that fewer people may read are not taken by a press: they are typed. */
function hasPress({ $ }: Sheet, word: string, { number }: Place): boolean {
  return $('button')
    .toArray()
    .some(
      each =>
        tidy($(each).text()).startsWith(`${word} (`) && tidy($(each).text()).endsWith(`recommendation ${number})`),
    )
}

/** What it does to a record, by the labels of the form. What the outcome asks for is in the facts, or else in the minutes: then it is only about it. */
export function enteredOf(living: Living, { $ }: Sheet, effect: Effect): Entered {
  const subject = wordsOfSubject(living, effect.subject)
  const labels = $('label')
    .toArray()
    .map(each => tidy($(each).text()))
  const label = labels.find(each => each.startsWith('What this does to ') && each.endsWith(subject))
  assert.ok(
    label,
    `the page asks what this does to ${subject}; it asks ${labels.filter(each => each.startsWith('What')).join(' | ')}`,
  )
  const words = label.slice('What this does to '.length)
  const select = $(
    `#${$('label')
      .filter((_, each) => tidy($(each).text()) === label)
      .first()
      .attr('for')}`,
  )
  const says = select
    .find('option')
    .toArray()
    .find(each => ($(each).attr('value') ?? '').endsWith(`:${effect.outcome}`))
  assert.ok(says, `${effect.outcome} is offered for ${subject}`)
  const date = dateOf(living, effect)
  const isLacking = effect.facts?.['no-new-date-yet'] === true
  // With some outcomes it becomes more than a reason, and its box says what.
  const reason = labels.find(each => each.startsWith('Reason') && each.endsWith(`, for ${words}`))
  return {
    [label]: isLacking ? 'Nothing: it is only about it' : tidy($(says).text()),
    ...(labels.includes(`Date, for ${words}`) && date !== undefined ? { [`Date, for ${words}`]: date } : {}),
    ...(reason === undefined ? {} : { [reason]: reasonOf(effect) }),
  }
}

function wordsOfSubject({ facts }: Living, key: string): string {
  const subject = facts.subjects.find(each => each.key === key)
  const party = facts.parties.find(each => each.key === key)
  return subject?.title ?? party?.name ?? subject?.reference ?? key
}

/** The day that the facts name, or that of the category which the party declared. */
function dateOf({ facts }: Living, { subject, facts: told = {} }: Effect): string | undefined {
  const [, named] = Object.entries(told).find(([key]) => key === 'target-date' || key === 'to-date') ?? []
  const declared = facts.parties
    .find(({ key }) => key === subject)
    ?.categories.find(({ category }) => category === told['category'])
  return typeof named === 'string' ? named : declared?.from
}

function reasonOf({ facts: told = {} }: Effect): string {
  const words = Object.values(told)
    .flat()
    .filter(value => typeof value === 'string' && !/^\d{4}-/.test(value))
  return words.length === 0 ? 'As was reported to the meeting.' : words.join('; ')
}
