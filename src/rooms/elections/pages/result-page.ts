import { html, type Html } from '../../../shell/views/html.ts'
import { details } from '../../../shell/views/details.ts'
import { scrollingTable } from '../../../shell/views/table.ts'
import { summaryList } from '../../../shell/views/summary-list.ts'
import { tag } from '../../../shell/views/tag.ts'
import { userText } from '../../../shell/views/user-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { deliverTable } from '../../../shell/web/table-file.ts'
import { page, type Reply } from '../../../shell/web/page.ts'
import { countElection, type ElectionResult } from '../result.ts'
import { lotCommitmentOf } from '../lot.ts'
import { candidateInWords, type ElectionView, readElection, trailTo } from './election-view.ts'
import { ruleInWords } from './election-words.ts'

/** The count with every ballot, counted once more for whoever looks. */
export async function showResult(ask: Ask): Promise<Reply> {
  const view = await readElection(ask)
  const result = view?.kept.content.result ?? undefined
  if (view === undefined || result === undefined || result.isUnopposed) return undefined
  const { kept } = view
  const file = await deliverTable(ask, () => ({
    name: `Ballots of ${kept.record.reference}`,
    head: ['Receipt', 'Choices'],
    rows: result.ballots.map(({ receipt, choices }) => ({
      classification: kept.record.classification,
      cells: [receipt, choices.join(' ')],
    })),
  }))
  if (file !== undefined) return file
  const again = countAgain(view, result)
  return page({
    title: `Result of ${kept.record.reference}`,
    section: '/bodies',
    classification: kept.record.classification,
    about: kept.record,
    trail: trailTo(view),
    data: {
      election: kept.record.reference,
      seats: kept.content.seats.length,
      rule: kept.content.rule,
      lotCommitment: kept.content.lotCommitment,
      result,
      countedAgain: again,
    },
    main: html`<h1 class="govuk-heading-l">Result: ${kept.record.title}</h1>
      <p class="govuk-body-l">${result.explanation}</p>
      <p class="govuk-body">${ruleInWords(kept.content.rule, kept.content.seats.length)}</p>
      ${tallyTable(view, result)}
      ${lotPart(view, result)}
      <p class="govuk-body">${again.says}</p>
      ${ballotsPart(ask, view, result)}`,
  })
}

/** From the published ballots alone, as anybody can. */
function countAgain({ kept }: ElectionView, result: ElectionResult) {
  const { record, content } = kept
  const secret = result.secret ?? ''
  const again = countElection({
    election: record.reference,
    letters: content.candidates.map(({ letter }) => letter),
    seats: content.seats.length,
    ties: content.rule.ties,
    secret,
    ballots: result.ballots,
    groups: result.groups,
  })
  const isSame =
    JSON.stringify(again.elected) === JSON.stringify(result.elected) && again.explanation === result.explanation
  const isBound = lotCommitmentOf(record.reference, secret) === content.lotCommitment
  const says = isSame
    ? `Counted again just now from the ${result.ballots.length} ballots below: the same result.`
    : 'Counted again just now from the ballots below, the result is another. Tell the secretariat.'
  const bound = isBound ? '' : ' What binds the lot does not fit its secret. Tell the secretariat.'
  return { isSame, isBound, says: `${says}${bound}` }
}

const STANDINGS = { elected: 'Elected', tied: 'Level', 'not-elected': 'Not elected' } as const

function tallyTable(view: ElectionView, { tally }: ElectionResult): Html {
  return scrollingTable({
    caption: 'Votes by candidate',
    captionSize: 'm',
    head: ['Candidate', { content: 'Votes', isNumeric: true }, 'Result'],
    firstCellIsHeader: true,
    rows: tally.map(({ letter, votes, standing }) => [
      userText(candidateInWords(view, letter)),
      { content: String(votes), isNumeric: true },
      standing === 'elected' ? tag(STANDINGS[standing], 'green') : STANDINGS[standing],
    ]),
  })
}

function lotPart({ kept }: ElectionView, { lot, secret }: ElectionResult): Html {
  const { lotCommitment } = kept.content
  const rows = [
    { key: 'Published before the first vote', value: html`<code class="witan-hash">${lotCommitment}</code>` },
    { key: 'The secret that it binds', value: html`<code class="witan-hash">${secret}</code>` },
    lot !== null && { key: 'The seed', value: html`<code class="witan-hash">${lot.seed}</code>` },
    lot !== null && { key: 'Drawn in this order', value: lot.order.join(', ') },
  ]
  return details({
    summary: lot === null ? 'The lot, which was not needed' : 'How the lot was drawn',
    isOpen: lot !== null,
    body: summaryList({ rows }),
  })
}

function ballotsPart(ask: Ask, { kept }: ElectionView, { ballots }: ElectionResult): Html {
  const wanted = (ask.query['receipt'] ?? '').trim().toUpperCase()
  const shown = wanted === '' ? ballots : ballots.filter(({ receipt }) => receipt === wanted)
  const address = `/elections/${kept.record.reference}/result`
  return html`<section aria-labelledby="ballots"><h2 class="govuk-heading-m" id="ballots">Every ballot</h2>
    <p class="govuk-body">In the order of the receipts, which is that of chance. Whoever cast a ballot finds it by its receipt. As a file:
      <a class="govuk-link" href="${address}?format=csv">CSV</a>, <a class="govuk-link" href="${address}?format=xlsx">XLSX</a>.</p>
    ${scrollingTable({
      caption: 'Ballots',
      captionSize: 'hidden',
      isDense: true,
      head: ['Receipt', 'For'],
      rows: shown.map(({ receipt, choices }) => [
        html`<code>${receipt}</code>`,
        choices.length === 0 ? 'Nobody' : choices.join(', '),
      ]),
    })}</section>`
}
