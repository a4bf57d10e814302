import { formatDate } from '../../kit/calendar-date.ts'
import { classOfList } from '../../kit/classification.ts'
import { dateIn, LONDON } from '../../kit/instant.ts'
import { emptyState } from '../../shell/views/empty-state.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { tag } from '../../shell/views/tag.ts'
import type { Ask } from '../../shell/web/ask.ts'
import { DUTIES, FRONT_PARTS, type FrontPart } from '../../shell/web/duties.ts'
import type { Web } from '../../shell/web/doors.ts'
import { type Page, page } from '../../shell/web/page.ts'
import { type DeskDuty, inOrder } from './desk.ts'

export function deskDoors(web: Web): void {
  web.page('/', showDesk)
}

async function showDesk(ask: Ask): Promise<Page> {
  const parts = await frontParts(ask)
  if (ask.reader.person === undefined) return frontPage(ask, parts)
  const offered = await Promise.all(ask.house.offers.of(DUTIES).map(async list => await list(ask)))
  const duties = inOrder(offered.flat(), dateIn(LONDON, ask.now))
  return page({
    title: 'My work',
    ...classOfList(parts),
    section: '/',
    data: { duties, parts: parts.map(({ title, data }) => ({ title, data })) },
    main: html`
      <h1 class="govuk-heading-l">My work</h1>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds"><h2 class="govuk-heading-m">What waits for you</h2>${dutiesPart(duties)}</div>
        <div class="govuk-grid-column-one-third">${parts.map(partOf)}</div>
      </div>`,
  })
}

function frontPage(ask: Ask, parts: readonly FrontPart[]): Page {
  const { title } = ask.house.pack.code
  return page({
    title,
    data: { code: ask.house.pack.code.key, parts: parts.map(({ title: name, data }) => ({ title: name, data })) },
    main: html`
      <h1 class="govuk-heading-xl">${title}</h1>
      <p class="govuk-body-l">Who decides what in this code, when, and why: its meetings, decisions, actions and registers.</p>
      ${ask.house.demonstration !== undefined && html`<p class="govuk-body"><a class="govuk-link" href="/sign-in">Sign in to the demonstration</a> as the secretary, the chair, a member or a party.</p>`}
      <div class="witan-front">${parts.map(partOf)}</div>`,
  })
}

async function frontParts(ask: Ask): Promise<readonly FrontPart[]> {
  const parts = await Promise.all(ask.house.offers.of(FRONT_PARTS).map(async part => await part(ask)))
  return parts.filter(part => part !== undefined).toSorted((a, b) => a.order - b.order)
}

function partOf({ title, html: content }: FrontPart): Html {
  return html`<section><h2 class="govuk-heading-m">${title}</h2>${content}</section>`
}

function dutiesPart(duties: readonly DeskDuty[]): Html {
  if (duties.length === 0) return emptyState('Nothing waits for you. What is sent to you will stand here, by date.')
  return html`<ul class="govuk-list witan-duties">${duties.map(
    ({ says, href, dueOn, about, isLate }) => html`<li>
      <a class="govuk-link" href="${href}">${says}</a> ${isLate && tag('Late', 'red')}
      <span class="govuk-hint">${about}${dueOn !== null && `, by ${formatDate(dueOn)}`}</span></li>`,
  )}</ul>`
}
