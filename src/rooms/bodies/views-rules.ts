import { capital } from '../../kit/capital.ts'
import type { Body } from '../../kit/pack/body.ts'
import type { BodyClock, Clock } from '../../kit/pack/clock.ts'
import { bodyClocks } from '../../kit/pack/clock.ts'
import { type Edition, findBodyClock } from '../../kit/pack/pack.ts'
import type { MajorityRule } from '../../kit/pack/voting-rules.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { summaryList } from '../../shell/views/summary-list.ts'
import { scrollingTable } from '../../shell/views/table.ts'
import {
  castingVoteInWords,
  clockInWords,
  effectInWords,
  fillingInWords,
  lengthInWords,
  majorityInWords,
  quorumInWords,
  recurrenceInWords,
  spaced,
  standInsInWords,
  vacatingInWords,
  votesInWords,
  writtenDecisionsInWords,
} from './rules-in-words.ts'
import { groundOf, ruled, ruleData } from './views-rule.ts'

/** What the body is for and what it may do. */
export function powersPart({ powers }: Body): Html {
  return html`<section aria-labelledby="powers"><h2 class="govuk-heading-m" id="powers">Purpose and powers</h2>
    <ul class="govuk-list govuk-list--bullet">${powers.map(power => html`<li><strong>${effectInWords(power)}:</strong> ${ruled(power.says, power)}</li>`)}</ul></section>`
}

/** How it decides, and when it meets. */
export function rulesPart(body: Body): Html {
  return html`<section aria-labelledby="rules"><h2 class="govuk-heading-m" id="rules">How it decides</h2>
    ${summaryList({
      rows: rulesOf(body).map(({ key, says, rule }) => ({ key, value: ruled(says, rule) })),
    })}</section>`
}

export function rulesOf(body: Body) {
  const { quorum, majority, castingVote, writtenDecisions, recurrence, vacating } = body
  return [
    { key: 'Quorum', says: quorumInWords(quorum), rule: quorum },
    { key: 'Majority', says: majorityInWords(majority), rule: majority },
    { key: 'Tie', says: castingVoteInWords(castingVote), rule: castingVote },
    { key: 'Between meetings', says: writtenDecisionsInWords(writtenDecisions), rule: writtenDecisions },
    ...(writtenDecisions.option === 'not-allowed' ? [] : [majorityInWriting(writtenDecisions.majority)]),
    { key: 'Meets', says: recurrenceInWords(recurrence), rule: recurrence },
    ...(recurrence.usualLength === undefined ? [] : [lengthOf(recurrence.usualLength)]),
    ...(vacating === undefined
      ? []
      : [{ key: 'A seat falls vacant', says: vacatingInWords(vacating), rule: vacating }]),
  ] as const
}

function lengthOf(rule: NonNullable<Body['recurrence']['usualLength']>) {
  return { key: 'Usual length', says: lengthInWords(rule.minutes), rule }
}

/** It stands elsewhere than that the body may decide in writing, and may be less sure. */
function majorityInWriting(rule: MajorityRule) {
  return { key: 'Majority between meetings', says: majorityInWords(rule), rule }
}

/** The seats as the code has them, whoever holds them. */
export function seatRulesPart({ seats, inSentence }: Body): Html {
  return scrollingTable({
    caption: `How the seats of ${inSentence} are filled`,
    captionSize: 's',
    head: ['Seat', 'How many', 'Filled', 'Vote', 'Stand-ins', 'Where it stands'],
    firstCellIsHeader: true,
    rows: seats.map(seat => [
      seat.title,
      seat.number === 'fixed' ? String(seat.count) : spaced(seat.number),
      fillingInWords(seat),
      votesInWords(seat.votes),
      standInsInWords(seat),
      groundOf(seat),
    ]),
  })
}

export function attendeesPart({ attendees }: Body): Html | undefined {
  if (attendees.length === 0) return undefined
  return html`<section aria-labelledby="attendees"><h2 class="govuk-heading-m" id="attendees">Who else attends</h2>
    <ul class="govuk-list govuk-list--bullet">${attendees.map(
      attendee =>
        html`<li>${ruled(`${attendee.title}${attendee.attendsConfidentialItems ? ', also at confidential items once the declaration is signed' : ''}.`, attendee)}</li>`,
    )}</ul></section>`
}

export function clocksPart(edition: Edition, body: Body): Html {
  return html`<section aria-labelledby="clocks"><h2 class="govuk-heading-m" id="clocks">What is due when</h2>
    ${summaryList({
      rows: clocksOf(edition, body).map(({ what, clock }) => ({
        key: capital(what),
        value: ruled(`${clockInWords(clock)}.`, clock),
      })),
    })}</section>`
}

export function clocksOf(edition: Edition, body: Body): readonly Readonly<{ what: string; clock: Clock }>[] {
  // The keys of an object literal are its own.
  const moments = Object.keys(bodyClocks) as BodyClock[]
  return moments.flatMap(moment => {
    const clock = findBodyClock(edition, body, moment)
    return clock === undefined ? [] : [{ what: bodyClocks[moment], clock }]
  })
}

/** The same for a machine. */
export function rulesData(edition: Edition, body: Body) {
  return {
    powers: body.powers.map(power => ({ says: power.says, effect: power.effect, ...ruleData(power) })),
    rules: rulesOf(body).map(({ key, says, rule }) => ({ rule: key, says, ...ruleData(rule) })),
    attendees: body.attendees.map(({ title, attendsConfidentialItems, ...rule }) => {
      return { title, attendsConfidentialItems, ...ruleData(rule) }
    }),
    clocks: clocksOf(edition, body).map(({ what, clock }) => ({ what, says: clockInWords(clock), ...ruleData(clock) })),
  }
}
