import { html, type Html } from '../../../shell/views/html.ts'
import { warningText } from '../../../shell/views/warning-text.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { recordLink } from '../../../shell/web/record-link.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import { historyPart } from '../../../shell/web/history.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { isItemActPossible } from '../item.ts'
import { isOver } from '../meeting.ts'
import { asking } from './act-forms.ts'
import { addressOfItem } from './addresses.ts'
import { interestForm } from './interest-form.ts'
import { interestsData, interestsTable } from './interests-part.ts'
import { itemActs, staleTitle } from './item-acts.ts'
import { factsPart, itemData, neighbours, panelSection, panelsOf } from './item-page.ts'
import { papersData, papersPart } from './item-papers.ts'
import { type ItemView, readItem } from './item-view.ts'
import { trailOf } from './meeting-navigation.ts'
import { quorumSeenAt } from './quorum-part.ts'
import { roomPart } from './room-part.ts'

/** What is confidential about an item. For whoever has not signed, or has withdrawn, there is no such page. */
export async function showConfidentialItem(ask: Ask): Promise<Page | undefined> {
  const view = await readItem(ask)
  const twin = view?.twin
  if (view === undefined || twin === undefined) return undefined
  const [panels, history] = await Promise.all([panelsOf(view, true), historyPart(ask, twin.record)])
  const { papers, recusals, subjects } = twin.content
  const seen = quorumSeenAt(view, view.number)
  const about = subjects.flatMap(id => view.related.get(id) ?? [])
  const title = `${view.number}. ${twin.record.title}`
  return page({
    title: `${title} – ${view.reference}`,
    section: '/meetings',
    trail: [...trailOf(view), { text: `Item ${view.number}`, href: addressOfItem(view.reference, view.number) }],
    classification: twin.record.classification,
    about: twin.record,
    data: {
      ...itemData(view),
      title: twin.record.title,
      publicTitle: view.item.record.title,
      id: twin.record.id,
      version: twin.record.version,
      classification: twin.record.classification,
      papers: papersData(view, papers),
      interests: interestsData(view, recusals),
      panels: panels.map(({ title: heading, data }) => ({ title: heading, data })),
      history: history.data,
    },
    main: html`
      <h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body">${view.edition.classification.classes[twin.record.classification].handling} In public this item is called “${view.item.record.title}”.</p>
      ${factsPart(view)}
      ${about.length > 0 && html`<p class="govuk-body">About ${about.map((record, n) => html`${n > 0 && ', '}${recordLink(ask, record)}`)}</p>`}
      ${neighbours(view, ' of the meeting')}
      ${seen !== undefined && html`<p class="govuk-body"><strong>${seen.says}.</strong></p>`}
      ${itemActs(view, false)}
      ${titleForm(view)}
      ${papersPart(view, papers, false)}
      ${openPapers(view)}
      ${panels.map(panelSection)}
      ${roomPart(view, view.number)}
      ${interestsPart(view)}
      ${history.html}`,
  })
}

function titleForm(view: ItemView): Html | undefined {
  const { ask, twin, item, meeting } = view
  const isPossible = view.mayKeep('issue-papers') && isItemActPossible('edit-item', item.record.state)
  if (!isPossible || isOver(meeting.content) || twin === undefined) return undefined
  const action = `${addressOfItem(view.reference, view.number)}/confidential/edit`
  return asking(ask, {
    action,
    summary: 'Edit the confidential title',
    text: 'Save the title',
    fields: { item: twin.record.id },
    version: twin.record.version,
    body: html`${staleTitle(view, action, twin.record.title)}${textInput({
      name: 'title',
      id: 'confidentialTitle',
      label: 'Confidential title',
      value: enteredOr(ask, 'title', twin.record.title),
      errorMessage: errorOf(ask.refusals, 'title'),
    })}`,
  })
}

/** A paper that others may read gives away what the item keeps. */
function openPapers({ twin, papers, edition }: ItemView): Html | undefined {
  const listed = papers.filter(({ record }) => twin?.content.papers.includes(record.id))
  const open = listed.filter(({ record }) => !edition.classification.classes[record.classification].needsDeclaration)
  if (open.length === 0) return undefined
  const which = open.map(({ record }) => record.reference).join(', ')
  return warningText(`Others may read ${which}: it has a class that needs no declaration. Classify it anew.`)
}

function interestsPart(view: ItemView): Html {
  const { twin, item, number, reference } = view
  const base = `${addressOfItem(reference, number)}/confidential/interests`
  const recusals = twin?.content.recusals ?? []
  return html`<section aria-labelledby="interests"><h2 class="govuk-heading-m" id="interests">Interests</h2>
    ${recusals.length > 0 && interestsTable(view, recusals, `${base}/withdrawal`, item.record.id)}${interestForm(view, base, item.record.id)}</section>`
}
