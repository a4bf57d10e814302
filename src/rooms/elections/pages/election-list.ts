import { formatDate } from '../../../kit/calendar-date.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { linkButton } from '../../../shell/views/button.ts'
import { emptyState } from '../../../shell/views/empty-state.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { scrollingTable } from '../../../shell/views/table.ts'
import { tag } from '../../../shell/views/tag.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { deliverTable } from '../../../shell/web/table-file.ts'
import { page, type Reply } from '../../../shell/web/page.ts'
import { checkKeeps, type BodyPanel } from '../../bodies/door.ts'
import type { Election } from '../election.ts'
import { electionsFrom, electionsStatement } from '../store.ts'
import { titleOfState } from '../../../kit/pack/lifecycle.ts'
import { addressOf, lifecycleOf } from './election-view.ts'

const MOST = 200

/** All elections, the newest first. */
export async function listElections(ask: Ask): Promise<Reply> {
  const [rows = []] = await ask.read(electionsStatement(ask.house.pack.code.key, ask.asAt?.instant).limit(MOST))
  const all = electionsFrom(rows)
  const file = await deliverTable(ask, () => ({
    name: 'Elections',
    head: HEAD,
    rows: all.map(one => ({ classification: one.record.classification, cells: plainRow(ask, one) })),
  }))
  if (file !== undefined) return file
  const keeps =
    ask.asAt === undefined && ask.reader.person !== undefined && checkKeeps(ask.edition, ask.context.actor).ok
  const elective = ask.edition.bodies.filter(({ elections }) => elections !== undefined)
  return page({
    title: 'Elections',
    section: '/bodies',
    trail: [{ text: 'Bodies', href: '/bodies' }],
    data: { elections: all.map(dataOf) },
    main: html`
      <h1 class="govuk-heading-l">Elections</h1>
      ${all.length === 0 ? emptyState('No election has been called.') : tableOf(ask, all)}
      ${keeps && elective.map(({ key, inSentence }) => linkButton({ text: `Call an election to ${inSentence}`, href: `/bodies/${key}/election`, kind: 'secondary' }))}`,
  })
}

const HEAD = ['Election', 'Of', 'Body', 'State', 'Term from']

function plainRow(ask: Ask, { record, content }: Kept<Election>): readonly string[] {
  return [
    record.reference,
    record.title,
    bodyName(ask, content.body),
    titleOfState(lifecycleOf(ask, record), record.state),
    content.termFrom,
  ]
}

function dataOf({ record, content }: Kept<Election>) {
  const { body, seats, category, termFrom, termUntil, nominations, voting } = content
  const { reference, title, state } = record
  return { reference, title, state, body, seats, category, termFrom, termUntil, nominations, voting }
}

function bodyName(ask: Ask, key: string): string {
  return ask.edition.bodies.find(body => body.key === key)?.name ?? key
}

function tableOf(ask: Ask, all: readonly Kept<Election>[]): Html {
  return scrollingTable({
    caption: 'Elections',
    captionSize: 'hidden',
    head: HEAD,
    firstCellIsHeader: true,
    rows: all.map(({ record, content }) => [
      html`<a class="govuk-link" href="${addressOf({ record })}">${record.reference}</a>`,
      record.title,
      bodyName(ask, content.body),
      tag(titleOfState(lifecycleOf(ask, record), record.state), 'blue'),
      formatDate(content.termFrom),
    ]),
  })
}

/** On the page of a body: its elections. */
export const electionsOfBody: BodyPanel = async (ask, body) => {
  const statement = electionsStatement(ask.house.pack.code.key, ask.asAt?.instant)
  const [rows = []] = await ask.read(statement.where('record.body', '=', body.reference).limit(20))
  const all = electionsFrom(rows)
  const rule = ask.edition.bodies.find(({ key }) => key === body.reference)?.elections
  const keeps =
    ask.asAt === undefined && ask.reader.person !== undefined && checkKeeps(ask.edition, ask.context.actor).ok
  const mayCall = keeps && rule !== undefined
  if (all.length === 0 && !mayCall) return undefined
  return {
    title: 'Elections',
    data: all.map(dataOf),
    html: html`${all.length > 0 && tableOf(ask, all)}
      ${mayCall && linkButton({ text: 'Call an election', href: `/bodies/${body.reference}/election`, kind: 'secondary' })}`,
  }
}
