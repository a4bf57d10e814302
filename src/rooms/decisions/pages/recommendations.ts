import type { DecisionVerb } from '../../../kit/pack/decision-verb.ts'
import { compareClassifications } from '../../../kit/classification.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { button, buttonGroup, linkButton } from '../../../shell/views/button.ts'
import { form, hidden } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { keyHints } from '../../../shell/views/key-hints.ts'
import { userText } from '../../../shell/views/user-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Paper } from '../../papers/door.ts'
import { addressOfDecision, addressOfRecording } from './addresses.ts'
import type { PlaceView } from './place-view.ts'

type Recommended = Readonly<{
  paper: Kept<Paper>
  index: number
  text: string
  verb: DecisionVerb
  /** The reference of the decision that answered it. */
  decided: string | undefined
}>

/** What the papers of the item recommend, each with the one key that makes a decision of it. */
export function recommendationsPart(ask: Ask, view: PlaceView): Html | undefined {
  const all = recommendedAt(view)
  if (all.length === 0) return undefined
  const open = all.filter(({ decided }) => decided === undefined)
  // One key presses one button: the first recommendation with that verb that is still open.
  const withKey = (one: Recommended) => open.find(({ verb }) => verb.key === one.verb.key) === one
  return html`
    <h2 class="govuk-heading-m">What the papers recommend</h2>
    ${keyHints(open.filter(withKey).map(({ verb, text }) => ({ key: verb.keyboard, does: `${verb.minuteWord} ${text}` })))}
    <ol class="govuk-list govuk-list--number govuk-list--spaced">${all.map(
      one => html`<li><strong>${one.verb.minuteWord}</strong> ${userText(one.text)} (${one.paper.record.reference})
        ${one.decided === undefined ? view.isInSession && formOf(ask, view, one, withKey(one)) : html`<br><a class="govuk-link" href="${addressOfDecision(one.decided)}">Decided: ${one.decided}</a>`}</li>`,
    )}</ol>`
}

function recommendedAt({ papers, edition, decisions }: PlaceView): readonly Recommended[] {
  return papers.flatMap(paper =>
    paper.content.recommendations.flatMap(({ verb: key, text }, index) => {
      const verb = edition.decisionVerbs.find(known => known.key === key)
      const decision = decisions.find(
        ({ record, content }) =>
          record.state === 'recorded' &&
          content.recommended?.paper === paper.record.id &&
          content.recommended.index === index,
      )
      return verb === undefined ? [] : [{ paper, index, text, verb, decided: decision?.record.reference }]
    }),
  )
}

/** One press where nothing more is needed; otherwise the way to the form in which votes, or other words, are entered. */
function formOf(ask: Ask, view: PlaceView, one: Recommended, hasKey: boolean): Html {
  const address = addressOfRecording(view.meeting.record.reference, view.number, view.isTwin)
  const { paper, index, verb } = one
  const isMoreSecret = compareClassifications(paper.record.classification, view.parent.classification) > 0
  const key = hasKey ? verb.keyboard : undefined
  const href = `${address}?paper=${paper.record.id}&index=${index}#record`
  if (verb.recordsVotes || isMoreSecret) {
    return linkButton({
      text: verb.recordsVotes ? `${verb.minuteWord}, with votes` : 'In other words',
      href,
      kind: 'secondary',
      key,
    })
  }
  return form({
    action: `${address.replace(/decisions$/, 'recommendations')}`,
    method: 'post',
    idempotencyKey: ask.newKey(),
    body: html`${hidden('paper', paper.record.id)}${hidden('index', index)}
      ${buttonGroup(
        button({ text: verb.minuteWord, key, attributes: { 'aria-label': `${verb.minuteWord} ${one.text}` } }),
        linkButton({
          text: 'In other words',
          href,
          kind: 'secondary',
          attributes: { 'aria-label': `In other words: ${one.text}` },
        }),
      )}`,
  })
}
