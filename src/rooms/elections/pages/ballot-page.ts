import { formatInstant, isOpen } from '../../../kit/instant.ts'
import { button } from '../../../shell/views/button.ts'
import { checkboxes } from '../../../shell/views/checkboxes.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form, hidden } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { insetText } from '../../../shell/views/inset-text.ts'
import { radios } from '../../../shell/views/radios.ts'
import { userText } from '../../../shell/views/user-text.ts'
import { type Ask, enteredOr, enteredTick } from '../../../shell/web/ask.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { ballotPaperStatement } from '../store-poll.ts'
import { newReceipt } from '../ballot.ts'
import { isPossible, paperOf } from '../election.ts'
import { addressOf, candidateInWords, type ElectionView, lifecycleOf, readElection, trailTo } from './election-view.ts'
import { ruleInWords } from './election-words.ts'

/** The ballot paper of a voting group, for whoever may cast its vote, while voting is open. */
export async function showBallot(ask: Ask): Promise<Page | undefined> {
  const view = await readElection(ask)
  if (view === undefined || ask.asAt !== undefined) return undefined
  const { kept, ownGroup, voted, mayCast } = view
  // Before the electorate is frozen nobody is left out yet.
  if (ownGroup === undefined && !(mayCast && kept.content.electorate === null)) return undefined
  const hasVoted = ownGroup !== undefined && voted.includes(ownGroup.key)
  const name = ownGroup?.name ?? 'your voting group'
  const receipt = enteredOr(ask, 'receipt', newReceipt())
  return page({
    title: 'Ballot paper',
    section: '/bodies',
    width: 'two-thirds',
    trail: trailTo(view),
    data: {
      election: kept.record.reference,
      state: kept.record.state,
      group: ownGroup?.name ?? null,
      hasVoted,
      receipt: hasVoted ? null : receipt,
      votes: paperOf(kept.content).votes,
      candidates: kept.content.candidates.map(({ letter, person }) => ({
        letter,
        name: view.names.get(person) ?? null,
      })),
    },
    main: html`<h1 class="govuk-heading-l">Ballot paper of ${userText(name)}</h1>
      <p class="govuk-body">${kept.record.title}. ${ruleInWords(kept.content.rule, kept.content.seats.length)}</p>
      ${hasVoted ? html`<p class="govuk-body">Your voting group has voted. A vote that was cast stays.</p>` : paper(ask, view, receipt)}`,
  })
}

/** The same question without reading the whole election. */
export async function mayHaveBallot(ask: Ask): Promise<boolean> {
  const party = ask.reader.actor.party
  if (party === null || ask.asAt !== undefined) return false
  const code = ask.house.pack.code.key
  const [rows = []] = await ask.read(ballotPaperStatement(code, ask.params['election'] ?? '', party))
  return rows.length > 0
}

function paper(ask: Ask, view: ElectionView, receipt: string): Html {
  const { kept } = view
  const { voting } = kept.content
  const { state } = kept.record
  const lifecycle = lifecycleOf(ask, kept.record)
  const mayCast = isPossible(lifecycle, 'cast-vote', state) || isPossible(lifecycle, 'open-voting', state)
  if (!mayCast || !isOpen(voting, ask.now)) {
    return html`<p class="govuk-body">Voting is open from ${formatInstant(voting.opens)} until ${formatInstant(voting.closes)}. It is not open now.</p>`
  }
  return form({
    action: `${addressOf(kept)}/votes`,
    method: 'post',
    idempotencyKey: ask.newKey(),
    body: html`
      ${choiceOf(ask, view)}
      ${checkboxes({ name: 'blank', items: [{ value: 'yes', text: 'We vote for nobody' }], values: enteredTick(ask, 'blank', 'yes', false) ? ['yes'] : [] })}
      ${insetText(html`<p class="govuk-body">Your receipt is</p><p class="govuk-heading-m"><code>${receipt}</code></p>
        <p class="govuk-body">Write it down. It is shown to nobody else and kept with no name. When the votes are published, it finds your ballot.</p>`)}
      ${hidden('receipt', receipt)}
      ${errorOf(ask.refusals, 'receipt') !== undefined && html`<p class="govuk-error-message" id="receipt">${errorOf(ask.refusals, 'receipt')}</p>`}
      ${checkboxes({ name: 'noted', items: [{ value: 'yes', text: 'I have written the receipt down' }], values: enteredTick(ask, 'noted', 'yes', false) ? ['yes'] : [], errorMessage: errorOf(ask.refusals, 'noted') })}
      <p class="govuk-body">Voting closes on ${formatInstant(kept.content.voting.closes)}. A vote cannot be changed.</p>
      ${button({ text: 'Cast the vote' })}`,
  })
}

function choiceOf(ask: Ask, view: ElectionView): Html {
  const { content } = view.kept
  const { votes: most } = paperOf(content)
  const items = content.candidates.map(({ letter, nomination }) => {
    const own = view.nominations.find(({ record }) => record.reference === nomination)?.content
    const isChecked = enteredTick(ask, 'choice', letter, false)
    return { value: letter, text: userText(candidateInWords(view, letter)), hint: own?.statement, isChecked }
  })
  const errorMessage = errorOf(ask.refusals, 'choice')
  const legend = {
    text: most === 1 ? 'Choose one candidate' : `Choose ${most} candidates at most`,
    classes: 'govuk-fieldset__legend--m',
  }
  return most === 1
    ? radios({ name: 'choice', legend, items, errorMessage })
    : checkboxes({ name: 'choice', legend, items, errorMessage })
}

/** Once, after the vote: that it was cast, with the receipt again. */
export function voteCastPage(election: string, receipt: string): Page {
  return page({
    title: 'Your vote was cast',
    section: '/bodies',
    width: 'two-thirds',
    trail: [{ text: election, href: `/elections/${election}` }],
    data: { election, receipt },
    main: html`<h1 class="govuk-heading-l">Your vote was cast</h1>
      <p class="govuk-body">It counts for your whole voting group. The receipt of the ballot is</p>
      <p class="govuk-heading-m"><code>${receipt}</code></p>
      <p class="govuk-body">This page is shown once. <a class="govuk-link" href="/elections/${election}">Back to the election</a></p>`,
  })
}
