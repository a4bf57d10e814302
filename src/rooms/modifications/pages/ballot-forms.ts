import type { Edition } from '../../../kit/pack/pack.ts'
import { bodyGroup } from '../../../shell/ledger/audience.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { button } from '../../../shell/views/button.ts'
import { checkboxes } from '../../../shell/views/checkboxes.ts'
import { details } from '../../../shell/views/details.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form, hidden } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { type Ask, enteredAt, enteredOr } from '../../../shell/web/ask.ts'
import { type Ballot, BALLOT_VOTES, isOpenBallot } from '../ballot.ts'
import { EFFECTS } from '../modification.ts'
import { addressOfBallot } from './addresses.ts'
import { nameOfSolution } from '../solution.ts'
import { mayKeep } from './standing-page.ts'

/** What may be done with a ballot that has not been counted: votes by those who sit there, the rest by whoever keeps the register. */
export function ballotForms(ask: Ask, { record, content }: Kept<Ballot>, edition: Edition): Html | undefined {
  if (ask.asAt !== undefined || !isOpenBallot(record.state)) return undefined
  const sits = ['members-of-the-body', 'alternates-of-the-body'].some(group =>
    ask.reader.isIn(bodyGroup(group, content.body)),
  )
  const keeps = mayKeep(ask)
  if (!sits && !keeps) return undefined
  const inForm = (noun: string, summary: string, submit: string, fields: Html): Html => {
    const action = `${addressOfBallot(record.reference)}/${noun}`
    const body = html`${fields}${button({ text: submit })}`
    const isOpen = ask.path === action || noun === 'positions'
    const own = form({ action, method: 'post', idempotencyKey: ask.newKey(), version: record.version, body })
    return details({ summary, id: noun, isOpen, body: own })
  }
  return html`<h2 class="govuk-heading-m">What may be done now</h2>
    ${inForm('positions', 'Give the position of a seat', 'Give the position', positionFields(ask, content, edition))}
    ${keeps && record.state === 'open' && inForm('adjournment', 'Adjourn the vote', 'Adjourn it', reasonField(ask))}
    ${keeps && inForm('count', 'Count it', 'Count the ballot', chairField())}`
}

function positionFields(ask: Ask, { electorate, solutions }: Ballot, edition: Edition): Html {
  const { objectives } = edition.modificationProcess
  const seats = electorate.filter(({ votes }) => votes === 1).map(({ seat, title }) => ({ value: seat, text: title }))
  const votes = BALLOT_VOTES.map(vote => ({ value: vote, text: vote }))
  const effects = [{ value: '', text: 'Not said' }, ...EFFECTS.map(effect => ({ value: effect, text: effect }))]
  return html`
    ${select({ name: 'seat', label: 'Seat', items: seats, value: enteredOr(ask, 'seat', ''), errorMessage: errorOf(ask.refusals, 'seat') })}
    ${solutions.map(
      ({ key, title }, n) =>
        html`${hidden('solution', key)}${select({
          name: 'vote',
          id: `vote-${key}`,
          label: title === nameOfSolution(key) ? title : `${nameOfSolution(key)}: ${title}`,
          items: votes,
          value: enteredAt(ask, 'vote', n, ''),
        })}`,
    )}
    ${objectives.map(
      ({ key, title }, n) =>
        html`${hidden('objective', key)}${select({
          name: 'effect',
          id: `effect-${key}`,
          label: `Objective (${key}): ${title}`,
          items: effects,
          value: enteredAt(ask, 'effect', n, ''),
        })}`,
    )}
    ${textarea({ name: 'rationale', label: 'Why, against the objectives', rows: 4, value: enteredOr(ask, 'rationale', ''), errorMessage: errorOf(ask.refusals, 'rationale') })}`
}

function reasonField(ask: Ask): Html {
  return textarea({
    name: 'reason',
    label: 'Reason',
    rows: 3,
    value: enteredOr(ask, 'reason', ''),
    errorMessage: errorOf(ask.refusals, 'reason'),
  })
}

function chairField(): Html {
  return checkboxes({
    name: 'chairWasPresent',
    fieldset: { legend: 'The chair' },
    items: [{ value: 'yes', text: 'The chair was present, or an alternate of the chair' }],
  })
}
