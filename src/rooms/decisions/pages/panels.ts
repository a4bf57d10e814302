import { keptOf } from '../../../shell/ledger/read-record.ts'
import type { Kept, SpineRecord } from '../../../shell/ledger/record.ts'
import { linkButton } from '../../../shell/views/button.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { tag } from '../../../shell/views/tag.ts'
import { userText } from '../../../shell/views/user-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { ConfidentialItem, Item, Meeting, Panel } from '../../meetings/door.ts'
import type { Decision } from '../decision.ts'
import { decisionsFrom, decisionsOf, discussionsFrom, discussionsOf } from '../store.ts'
import { decidedAbout, registerStatement, writtenStatement } from '../store-register.ts'
import type { WrittenDecision } from '../written-decision.ts'
import { addressOfRecording, addressOfWritten } from './addresses.ts'
import { discussionText } from './at-item.ts'
import { mayDecide } from './may-do.ts'
import { shownOf, type ShownDecision } from './register.ts'
import { stateInWords } from './written-words.ts'

/** On an item’s page: what was said and decided there, and the way to where it is taken down. */
export async function itemPanel(
  ask: Ask,
  item: Kept<Item>,
  meeting: Kept<Meeting>,
  twin: Kept<ConfidentialItem> | undefined,
): Promise<Panel | undefined> {
  const parent = (twin ?? item).record
  const code = ask.house.pack.code.key
  const [rows = [], notes = []] = await ask.read(
    decisionsOf(code, [parent.id], ask.asAt?.instant),
    discussionsOf(code, [parent.id], ask.asAt?.instant),
  )
  const recorded = decisionsFrom(rows).filter(({ record }) => record.state === 'recorded')
  const shown = recorded.map(kept => shownOf(ask, kept))
  const discussion = discussionsFrom(notes)[0]
  const mayRecord = ask.asAt === undefined && mayDecide(ask, ask.edition, meeting.content.body, 'record-decision')
  if (shown.length === 0 && discussion === undefined && !mayRecord) return undefined
  const href = addressOfRecording(
    meeting.record.reference,
    item.content.number ?? item.content.serial,
    twin !== undefined,
  )
  return {
    title: 'Decisions',
    data: { decisions: shown, discussion: discussion?.content.text ?? null },
    html: html`${discussion !== undefined && discussionText(discussion)}
      ${shown.length > 0 && listOf(shown)}
      ${mayRecord && linkButton({ text: 'Record decisions', href, kind: 'secondary' })}`,
  }
}

/** What was decided about a record, at meetings and in writing: for the page of that record, whatever its kind. */
export async function decidedPanel(ask: Ask, record: Pick<SpineRecord, 'id'>): Promise<Panel | undefined> {
  const [rows = []] = await ask.read(decidedAbout(ask.house.pack.code.key, record.id, ask.asAt?.instant))
  const shown = rows.map(row => {
    return row['kind'] === 'decision' ? shownOf(ask, keptOf<Decision>(row)) : shownWritten(keptOf<WrittenDecision>(row))
  })
  return shown.length === 0 ? undefined : { title: 'Decisions', data: { decisions: shown }, html: listOf(shown) }
}

/** On a body’s page: the questions that are open, and what it decided last. */
export async function bodyPanel(ask: Ask, body: SpineRecord): Promise<Panel | undefined> {
  const code = ask.house.pack.code.key
  const key = body.reference
  const all = { verb: '', subject: '', meeting: '', from: '', until: '' }
  const [open = [], decided = []] = await ask.read(
    writtenStatement(code, { body: key, state: 'open' }, ask.asAt?.instant).limit(20),
    registerStatement(code, { ...all, body: key }, ask.asAt?.instant).limit(10),
  )
  const shown = [
    ...open.map(row => shownWritten(keptOf<WrittenDecision>(row))),
    ...decided.map(row => shownOf(ask, keptOf<Decision>(row))),
  ]
  if (shown.length === 0) return undefined
  return {
    title: 'Decisions',
    data: { decisions: shown },
    html: html`${listOf(shown)}<p class="govuk-body"><a class="govuk-link" href="/decisions?body=${key}">All its decisions</a></p>`,
  }
}

type ShownLine = Pick<ShownDecision, 'reference' | 'sentence' | 'href'> & Readonly<{ state?: string }>

function shownWritten({ record, content }: Kept<WrittenDecision>): ShownLine {
  return {
    reference: record.reference,
    sentence: content.question,
    state: stateInWords(record.state, content),
    href: addressOfWritten(record.reference),
  }
}

function listOf(shown: readonly ShownLine[]): Html {
  return html`<ul class="govuk-list govuk-list--spaced">${shown.map(
    ({ reference, sentence, href, state }) =>
      html`<li><a class="govuk-link" href="${href}">${reference}</a> ${userText(sentence)} ${state !== undefined && tag(state, 'grey')}</li>`,
  )}</ul>`
}
