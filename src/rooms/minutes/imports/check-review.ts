import { isCalendarDate } from '../../../kit/calendar-date.ts'
import type { Edition } from '../../../kit/pack/pack.ts'
import { parseReference } from '../../../kit/pack/reference-pattern.ts'
import { allOf, type Refusal, require, type Verdict } from '../../../kit/verdict.ts'
import { isKept, type Review, type ReviewAction, type ReviewDecision, type ReviewItem } from './review.ts'

/**
 * Can this be taken over as it stands?
 *
 * In English:
 * - it is of a body of the code, has a number, and a day that is not still to come;
 * - every item has a title, every decision a verb of the code and words, every action an owner, words and a number of its own;
 * - what needs a signature is not taken over from a file: the closed record of a meeting is kept by itself;
 * - what is left out is not asked about.
 */
export function checkReview(review: Review, edition: Edition, today: string): Verdict {
  const items = review.items.filter(isKept)
  return allOf(
    ...checkMeeting(review, edition, today),
    require(items.length > 0, no('no-items', 'There is nothing to take over: every item is left out.')),
    ...items.flatMap(item => checkItem(item, edition)),
    ...checkNumbers(items),
  )
}

function checkMeeting({ meeting, classification }: Review, edition: Edition, today: string): readonly Verdict[] {
  const { body, number, date } = meeting
  const isKnown = edition.bodies.some(({ key }) => key === body)
  const isDay = isCalendarDate(date ?? '')
  return [
    require(isKnown, no('no-body', 'Say of which body these minutes are.', 'body')),
    require(number !== null && number > 0, no('no-number', 'Give the number of the meeting.', 'number')),
    require(isDay, no('no-date', 'Give the day of the meeting.', 'date')),
    require(!isDay || (date ?? '') <= today, no(
      'in-the-future',
      'The meeting is still to come by this day. Correct it.',
      'date',
    )),
    require(!edition.classification.classes[classification].needsDeclaration, no(
      'needs-declaration',
      `Minutes of the class ${edition.classification.classes[classification].name} are not taken over from a file.`,
      'classification',
    )),
  ]
}

function checkItem(item: ReviewItem, edition: Edition): readonly Verdict[] {
  const at = (says: string) => `Item ${item.label}: ${says}`
  return [
    require(item.title.trim() !== '', no('no-title', at('give it a title, or leave it out.'))),
    ...item.decisions.filter(isKept).map(decision => checkDecision(decision, edition, at)),
    ...item.actions.filter(isKept).map(action => checkAction(action, edition, at)),
    ...item.updates
      .filter(isKept)
      .map(({ reference }) =>
        require(isReference(edition, reference), no(
          'not-a-reference',
          at(`“${reference}” is no reference of an action.`),
        )),
      ),
  ]
}

function checkDecision(
  { verb, written, text }: ReviewDecision,
  edition: Edition,
  at: (says: string) => string,
): Verdict {
  return allOf(
    require(edition.decisionVerbs.some(({ key }) => key === verb), no(
      'no-verb',
      at(`say which verb of the code “${written}” is, or leave the decision out.`),
    )),
    require(text.trim() !== '', no('no-text', at('a decision has no words. Give them, or leave it out.'))),
  )
}

function checkAction(
  { reference, owner, text }: ReviewAction,
  edition: Edition,
  at: (says: string) => string,
): Verdict {
  return allOf(
    require(owner !== null, no('no-owner', at(`choose who has to do ${reference}, or leave it out.`))),
    require(text.trim() !== '', no('no-text', at(`say what ${reference} is, or leave it out.`))),
    require(isReference(edition, reference), no('not-a-reference', at(`“${reference}” is no reference of an action.`))),
  )
}

/** Each action has a number of its own. */
function checkNumbers(items: readonly ReviewItem[]): readonly Verdict[] {
  const references = items.flatMap(({ actions }) => actions.filter(isKept).map(({ reference }) => reference))
  const twice = references.filter((reference, n) => references.indexOf(reference) !== n)
  return [...new Set(twice)].map(reference =>
    require(false, no('number-twice', `${reference} is there twice. Correct one of them, or leave it out.`)),
  )
}

function isReference(edition: Edition, reference: string): boolean {
  return parseReference(edition.references, 'action', reference) !== undefined
}

function no(reason: string, says: string, field?: string): Refusal {
  return { reason, says, ...(field === undefined ? {} : { field }) }
}
