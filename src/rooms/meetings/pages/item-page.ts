import { capital } from '../../../kit/capital.ts'
import { mostSecret } from '../../../kit/classification.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { keyHints } from '../../../shell/views/key-hints.ts'
import { metadataBar } from '../../../shell/views/metadata-bar.ts'
import { pagination } from '../../../shell/views/pagination.ts'
import { stub } from '../../../shell/views/empty-state.ts'
import { classificationTag, recordLink } from '../../../shell/web/record-link.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { historyPart } from '../../../shell/web/history.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { ITEM_PANELS, type Panel } from '../views-panels.ts'
import { addressOfItem } from './addresses.ts'
import { stateTag } from './agenda-part.ts'
import { interestForm } from './interest-form.ts'
import { interestsData, interestsTable } from './interests-part.ts'
import { itemActs } from './item-acts.ts'
import { papersPart, papersData } from './item-papers.ts'
import { type ItemView, readItem } from './item-view.ts'
import { trailOf } from './meeting-navigation.ts'
import { quorumSeenAt } from './quorum-part.ts'
import { roomPart } from './room-part.ts'

export async function showItem(ask: Ask): Promise<Page | undefined> {
  const view = await readItem(ask)
  if (view === undefined) return undefined
  const { item, number, twin } = view
  const [panels, history] = await Promise.all([panelsOf(view, false), historyPart(ask, item.record)])
  const seen = quorumSeenAt(view, number)
  const title = `${number}. ${item.record.title}`
  return page({
    title: `${title} – ${view.reference}`,
    section: '/meetings',
    trail: trailOf(view),
    classification: mostSecret([item.record, twin?.record, ...panels].map(one => one?.classification)),
    about: (twin ?? item).record,
    tells: toldOn(view),
    data: {
      ...itemData(view),
      quorum: seen === undefined ? undefined : { isQuorate: seen.quorum.isQuorate, says: seen.says },
      papers: papersData(view, item.content.papers),
      interests: interestsData(view, item.content.recusals),
      panels: panels.map(({ title: heading, data }) => ({ title: heading, data })),
      history: history.data,
    },
    main: html`
      <h1 class="govuk-heading-l">${title}</h1>
      ${factsPart(view)}
      ${neighbours(view, '')}
      ${twinPart(view)}
      ${seen !== undefined && html`<p class="govuk-body"><strong>${seen.says}.</strong></p>`}
      ${itemActs(view)}
      ${papersPart(view, item.content.papers, true)}
      ${panels.map(panelSection)}
      ${roomPart(view, number)}
      ${interestsPart(view)}
      ${keyHints(KEYS)}
      ${history.html}`,
  })
}

const KEYS = [
  { key: 'ArrowLeft', does: 'previous item' },
  { key: 'ArrowRight', does: 'next item' },
  { key: 'o', does: 'open the item' },
  { key: 'c', does: 'conclude the item' },
]

export function panelSection({ title, html: body }: Panel): Html {
  return html`<section><h2 class="govuk-heading-m">${title}</h2>${body}</section>`
}

export async function panelsOf(view: ItemView, isConfidential: boolean): Promise<readonly Panel[]> {
  const { ask, item, meeting, twin } = view
  const offered = ask.house.offers.of(ITEM_PANELS)
  const shown = await Promise.all(offered.map(panel => panel(ask, item, meeting, isConfidential ? twin : undefined)))
  return shown.filter(panel => panel !== undefined)
}

export function factsPart(view: ItemView): Html {
  const { item, related, meeting } = view
  const { content } = item
  const linked = (id: string | null) => {
    const record = id === null ? undefined : related.get(id)
    return record !== undefined && recordLink(view.ask, record)
  }
  const subjects = content.subjects.flatMap(id => related.get(id) ?? [])
  return metadataBar([
    { key: 'Meeting', value: recordLink(view.ask, meeting.record) },
    { key: 'For', value: capital(content.purpose) },
    { key: 'Presented by', value: content.presenter },
    { key: 'State', value: stateTag(item.record.state) },
    { key: 'About', value: subjects.map((record, n) => html`${n > 0 && ', '}${recordLink(view.ask, record)}`) },
    { key: 'Carried over from', value: linked(content.carriedFrom) },
    { key: 'Carried over to', value: linked(content.carriedTo) },
  ])
}

/** What was read of other items is not told here. */
function toldOn({ ask, item, twin, twins, papers }: ItemView): readonly string[] {
  const own = new Set([twin?.record.id, ...item.content.papers])
  const others = [...twins.values(), ...papers].map(({ record }) => record.id).filter(id => !own.has(id))
  return ask.told().flatMap(({ id }) => (others.includes(id) ? [] : [id]))
}

/** The items before and after this one that the reader may see. */
export function neighbours(view: ItemView, suffix: string): Html {
  const asAt = view.ask.asAt === undefined ? '' : `?as-at=${view.ask.asAt.date}`
  const at = view.items.findIndex(({ record }) => record.id === view.item.record.id)
  const link = (n: number, text: string, key: string) => {
    const item = view.items[n]
    if (item === undefined) return undefined
    const label = `${item.content.number}. ${item.record.title}`
    const href = `${addressOfItem(view.reference, item.content.number)}${asAt}`
    return { href, text, label, attributes: { 'data-key': key, 'aria-keyshortcuts': key } }
  }
  return pagination({
    label: `Items${suffix}`,
    previous: link(at - 1, 'Previous item', 'ArrowLeft'),
    next: link(at + 1, 'Next item', 'ArrowRight'),
  })
}

/** Those who may see it are led to what is confidential; others see that there is something. */
function twinPart(view: ItemView): Html | undefined {
  const { item, twin, edition } = view
  if (item.content.twin === null) return undefined
  if (twin === undefined) return html`<p class="govuk-body">${stub(edition.classification.stubTitle)}</p>`
  const href = `${addressOfItem(view.reference, view.number)}/confidential`
  return html`<p class="govuk-body">${classificationTag(edition, twin.record.classification)}
    <a class="govuk-link" href="${href}">${twin.record.title}</a></p>`
}

function interestsPart(view: ItemView): Html | undefined {
  const { item, number, reference, twin } = view
  const base = `${addressOfItem(reference, number)}/interests`
  const { recusals, twin: twinId } = item.content
  // What is declared at a confidential item is confidential itself, and stands on its page.
  const asked = twinId !== null && twin === undefined ? undefined : interestForm(view, base, item.record.id)
  if (recusals.length === 0 && asked === undefined) return undefined
  return html`<section aria-labelledby="interests"><h2 class="govuk-heading-m" id="interests">Interests</h2>
    ${recusals.length > 0 && interestsTable(view, recusals, `${base}/withdrawal`, item.record.id)}${asked}</section>`
}

export function itemData({ item, number, meeting, reference, twin }: ItemView) {
  const { record, content } = item
  return {
    reference: record.reference,
    meeting: { reference, title: meeting.record.title },
    number,
    id: record.id,
    title: record.title,
    state: record.state,
    classification: record.classification,
    version: record.version,
    purpose: content.purpose,
    presenter: content.presenter,
    openedAt: content.openedAt,
    closedAt: content.closedAt,
    isConfidential: content.twin !== null,
    ...(twin === undefined ? {} : { confidential: { title: twin.record.title } }),
  }
}
