import { formatDate, weekdayName } from '../../kit/calendar-date.ts'
import { formatTime } from '../../kit/instant.ts'
import type { Body, Power, Seat as SeatRule } from '../../kit/pack/body.ts'
import type { Clock } from '../../kit/pack/clock.ts'
import type { Recurrence } from '../../kit/pack/recurrence.ts'
import type { VacatingGround, VacatingRule } from '../../kit/pack/vacating-rule.ts'
import type { MajorityRule, QuorumRule, WrittenDecisionRule } from '../../kit/pack/voting-rules.ts'

// The rules of a body as sentences. What they mean is worked out in `quorum.ts` and `majority.ts`; here they are only said.

export function quorumInWords(rule: QuorumRule): string {
  const chair = rule.chairRequired ? ' The chair, or the chair’s alternate, must be among them.' : ''
  const recused =
    rule.recusedMembers === 'counted'
      ? ' A member who has withdrawn from an item is still counted.'
      : ' A member who has withdrawn from an item is not counted for it.'
  return `${neededInWords(rule)}${chair}${recused} A seat that nobody holds is not counted.`
}

function neededInWords(rule: QuorumRule): string {
  switch (rule.option) {
    case 'half-of-appointed':
      return 'At least half of the seats that somebody holds.'
    case 'more-than-half-of-appointed':
      return 'More than half of the seats that somebody holds.'
    case 'fixed-number':
      return `At least ${seats(rule.number)}, whichever they are.`
    case 'by-constituency': {
      const from = rule.atLeast
        .map(({ constituency, number }) => `${number} from ${spaced(constituency)}`)
        .join(' and ')
      return rule.number === undefined ? `At least ${from}.` : `At least ${from}, and ${seats(rule.number)} in all.`
    }
  }
}

export function majorityInWords(rule: MajorityRule): string {
  const abstentions = rule.abstentions === 'against' ? ' Abstaining counts as voting against.' : ''
  const recusals = rule.recusals === 'not-held' ? ' Whoever has withdrawn from the item holds no vote for it.' : ''
  return `${carriesInWords(rule)}${abstentions}${recusals}`
}

function carriesInWords(rule: MajorityRule): string {
  switch (rule.option) {
    case 'simple-majority-of-votes-cast':
      return `More votes for than against.${rule.abstentions === 'against' ? '' : ' Abstentions are not votes.'}`
    case 'majority-of-all-members':
      return 'More than half of all votes that members hold, whether or not they are used.'
    case 'two-thirds':
      return `Two thirds of ${whoseInWords(rule.of)} or more.`
    case 'unanimity':
      return rule.of === 'votes-cast' ? 'Somebody for, and nobody against.' : 'Everybody who holds a vote, for.'
    case 'majority-of-categories':
      return 'More constituencies for than against: each counts once, on the side that most of its votes took.'
  }
}

const GROUNDS: Readonly<Record<VacatingGround, string>> = {
  resignation: 'by resignation',
  death: 'by death',
  incapacity: 'by incapacity',
  bankruptcy: 'by bankruptcy',
  absence: 'by absence',
  removal: 'by removal',
}

/** `by absence: 3 meetings running missed, with nobody standing in`. */
export function groundInWords(rule: VacatingRule, ground: VacatingGround): string {
  const { meetingsMissed } = rule
  return ground === 'absence' && meetingsMissed !== undefined
    ? `${GROUNDS.absence}: ${meetingsMissed} meetings running missed, with nobody standing in`
    : GROUNDS[ground]
}

export function vacatingInWords(rule: VacatingRule): string {
  const grounds = rule.grounds.map(ground => groundInWords(rule, ground))
  const absence = rule.grounds.includes('absence') ? ' Absence is noted by somebody; it does not come by itself.' : ''
  return `Before the term is over ${grounds.join('; ')}.${absence}`
}

function whoseInWords(of: 'votes-cast' | 'all-members'): string {
  return of === 'votes-cast' ? 'the votes cast' : 'all votes that members hold'
}

export function castingVoteInWords({ option }: Body['castingVote']): string {
  return option === 'chair-on-a-tie' ? 'The chair settles a tie.' : 'Nobody settles a tie: nothing is carried by one.'
}

export function writtenDecisionsInWords(rule: WrittenDecisionRule): string {
  if (rule.option === 'not-allowed') return 'The body does not decide in writing.'
  const early = rule.closesEarly ? ' A question closes as soon as the answers still out cannot change the result.' : ''
  return `The body may decide in writing.${early}`
}

const EFFECTS: Readonly<Record<Power['effect'], string>> = {
  decides: 'Decides',
  recommends: 'Recommends',
  advises: 'Advises',
}

export function effectInWords(power: Power): string {
  return EFFECTS[power.effect]
}

export function votesInWords(votes: SeatRule['votes']): string {
  if (votes === 'casting') return 'Only on a tie'
  return votes === 1 ? 'One' : 'None'
}

const FILLING: Readonly<Record<SeatRule['filledBy'], string>> = {
  election: 'By election',
  nomination: 'By nomination',
  appointment: 'By appointment',
  office: 'By office',
}

export function fillingInWords({ filledBy, nominatedBy, termMonths }: SeatRule): string {
  const by = nominatedBy === undefined ? '' : ` of ${nominatedBy}`
  const term = termMonths === undefined ? '' : `, for ${termMonths} months`
  return `${FILLING[filledBy]}${by}${term}`
}

const ALTERNATES: Readonly<Record<SeatRule['alternates'], string>> = {
  standing: 'Until further notice',
  meeting: 'For one meeting',
  'standing-or-meeting': 'Until further notice, or for one meeting',
  none: 'Nobody may stand in',
}

export function standInsInWords({ alternates }: SeatRule): string {
  return ALTERNATES[alternates]
}

const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth']

export function recurrenceInWords(rule: Recurrence): string {
  const at = rule.startsAt === undefined ? '' : ` at ${formatTime(rule.startsAt)}`
  switch (rule.option) {
    case 'weekday-of-month': {
      const which = rule.nth === 'last' ? 'last' : ORDINALS[rule.nth]
      return `On the ${which} ${weekdayName(rule.weekday)} of each month${at}.`
    }
    case 'every-weeks':
      return `Every ${rule.weeks === 1 ? 'week' : `${rule.weeks} weeks`} from ${formatDate(rule.first)}${at}.`
    case 'listed':
      return `On days that are listed${at}: ${rule.dates.map(formatDate).join(', ')}.`
    case 'as-called':
      return 'When it is called.'
  }
}

/** `About 2 hours and 30 minutes.` */
export function lengthInWords(minutes: number): string {
  const parts = [[Math.floor(minutes / 60), 'hour'] as const, [minutes % 60, 'minute'] as const]
  const words = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`)
  return `About ${words.join(' and ')}.`
}

/** `4 working days before the day of the meeting, counting that day`. */
export function clockInWords(clock: Clock): string {
  const unit = clock.unit.replaceAll('-', ' ')
  const count = Math.abs(clock.days)
  const direction = clock.days < 0 ? 'before' : 'after'
  const counting = clock.counting === 'first-day' ? ', counting that day as the first' : ''
  const at = clock.at === undefined ? '' : `, at ${formatTime(clock.at)}`
  return `${count} ${count === 1 ? unit.replace(/s$/, '') : unit} ${direction} ${clock.from}${counting}${at}`
}

function seats(number: number): string {
  return number === 1 ? '1 seat' : `${number} seats`
}

export function spaced(key: string): string {
  return key.replaceAll('-', ' ')
}
