import { button, linkButton } from '../../../shell/views/button.ts'
import { details } from '../../../shell/views/details.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import { dateQuestion } from '../../../shell/web/date-boxes.ts'
import { type ElectionAct, isPossible } from '../election.ts'
import { addressOf, lifecycleOf, type ElectionView } from './election-view.ts'

/** What this reader may do with the election now. */
export function electionActs(ask: Ask, view: ElectionView): Html | undefined {
  const { kept, ownGroup, voted, keeps } = view
  const { state } = kept.record
  if (ask.asAt !== undefined || ask.reader.person === undefined) return undefined
  const lifecycle = lifecycleOf(ask, kept.record)
  const may = (act: ElectionAct) => isPossible(lifecycle, act, state)
  const isVoting = may('cast-vote') && ownGroup !== undefined
  const hasVoted = ownGroup !== undefined && voted.includes(ownGroup.key)
  const isNominating = may('nominate') || may('open-nominations')
  const mayNominate = keeps || ask.context.actor.functions.some(key => kept.content.rule.castBy.includes(key))
  return html`
    ${isVoting && !hasVoted && linkButton({ text: 'Vote', href: `${addressOf(kept)}/ballot`, isStart: true })}
    ${isVoting && hasVoted && html`<p class="govuk-body">${ownGroup.name} has voted.</p>`}
    ${isNominating && mayNominate && linkButton({ text: 'Nominate somebody', href: `${addressOf(kept)}/nomination`, kind: 'secondary' })}
    ${keeps && may('declare-result') && declaration(ask, view)}
    ${keeps && may('hold-re-ballot') && reBallot(ask, view)}
    ${keeps && may('call-off-election') && callingOff(ask, view)}`
}

function declaration(ask: Ask, { kept }: ElectionView): Html {
  const elected = kept.content.result?.elected.length ?? 0
  return form({
    action: `${addressOf(kept)}/declaration`,
    method: 'post',
    idempotencyKey: ask.newKey(),
    body: html`<p class="govuk-body">Declaring the result appoints ${elected === 1 ? 'the one who is elected' : 'those who are elected'}, for the whole term.</p>
      ${button({ text: 'Declare the result' })}`,
  })
}

function reBallot(ask: Ask, { kept }: ElectionView): Html {
  return form({
    action: `${addressOf(kept)}/re-ballot`,
    method: 'post',
    idempotencyKey: ask.newKey(),
    body: html`<h2 class="govuk-heading-m">Hold another ballot</h2>
      ${dateQuestion(ask, { name: 'votingFrom', legend: 'Voting opens on' })}
      ${dateQuestion(ask, { name: 'votingUntil', legend: 'Last day of voting', hint: 'Leave it empty for the period of the rules' })}
      ${button({ text: 'Call the ballot' })}`,
  })
}

function callingOff(ask: Ask, { kept }: ElectionView): Html {
  const says = errorOf(ask.refusals, 'reason')
  return details({
    summary: 'Call the election off',
    isOpen: says !== undefined,
    body: form({
      action: `${addressOf(kept)}/calling-off`,
      method: 'post',
      idempotencyKey: ask.newKey(),
      body: html`${textarea({ name: 'reason', label: 'Why', hint: 'Ballots that were cast are destroyed unread.', rows: 2, value: enteredOr(ask, 'reason', ''), errorMessage: says })}
        ${button({ text: 'Call it off', kind: 'warning' })}`,
    }),
  })
}
