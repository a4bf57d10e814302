import { button } from '../../../shell/views/button.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { isOpenBallot } from '../ballot.ts'
import { isVotedOn } from '../ballot-rules.ts'
import { nameOfRole } from '../roles.ts'
import { addressOfBallot, addressOfModification } from './addresses.ts'
import { nameOfSolution } from '../solution.ts'
import type { ModificationPage } from './modification-view.ts'
import { mayKeep } from './standing-page.ts'

/** The ballots on it, and the way to put it to the vote where the process asks for one. */
export function ballotsPart(ask: Ask, view: ModificationPage): Html | undefined {
  const { ballots, kept, edition } = view
  const rule = edition.modificationProcess.ballot
  const isDue = isVotedOn(edition.modificationProcess, kept.record.state)
  const isOpen = ballots.some(({ record }) => isOpenBallot(record.state))
  const mayOpen = rule !== undefined && isDue && !isOpen && mayKeep(ask)
  if (ballots.length === 0 && !mayOpen) return undefined
  return html`<h2 class="govuk-heading-m">Ballots</h2>${
    ballots.length > 0 &&
    html`<ul class="govuk-list">${ballots.map(
      ({ record, content: { count } }) =>
        html`<li><a class="govuk-link" href="${addressOfBallot(record.reference)}">${record.reference}</a>: ${count === null ? record.state.replaceAll('-', ' ') : count.outcome === 'carried' ? `carried${count.solution === null ? '' : `, ${nameOfSolution(count.solution)}`}` : 'not carried'}</li>`,
    )}</ul>`
  }${
    mayOpen &&
    form({
      action: `${addressOfModification(kept.record.reference)}/ballots`,
      method: 'post',
      idempotencyKey: ask.newKey(),
      body: button({ text: `Put it to the vote of ${nameOfRole(edition, rule.body)}` }),
    })
  }`
}
