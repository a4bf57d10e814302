import { findBody } from '../../kit/pack/group-body.ts'
import { mostSecret } from '../../kit/classification.ts'
import { formatDate } from '../../kit/calendar-date.ts'
import { linkButton, button } from '../../shell/views/button.ts'
import { details } from '../../shell/views/details.ts'
import { hidden, queryForm } from '../../shell/views/form.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { insetText } from '../../shell/views/inset-text.ts'
import { paragraphs } from '../../shell/views/user-text.ts'
import { summaryList } from '../../shell/views/summary-list.ts'
import { textInput } from '../../shell/views/text-input.ts'
import type { Ask } from '../../shell/web/ask.ts'
import { historyPart } from '../../shell/web/history.ts'
import { type Page, page } from '../../shell/web/page.ts'
import { checkKeeps } from './body.ts'
import { declarationPart } from './pages-declaration.ts'
import { todayOf } from './pages-list.ts'
import { tenurePart } from './views-tenure.ts'
import { BODY_PANELS } from './pages-panels.ts'
import { asAtQuery, type BodyView, readBody } from './pages-view.ts'
import { benchInWords } from './vacancy.ts'
import { benches, seatsTable } from './views-seats.ts'
import { attendeesPart, clocksPart, powersPart, rulesData, rulesPart, seatRulesPart } from './views-rules.ts'
import { groundOf } from './views-rule.ts'

export async function showBody(ask: Ask): Promise<Page | undefined> {
  const view = await readBody(ask)
  if (view === undefined) return undefined
  const { body, rules, edition } = view
  const panels = await Promise.all(ask.house.offers.of(BODY_PANELS).map(panel => panel(ask, body.record)))
  const shown = panels.filter(panel => panel !== undefined)
  const history = await historyPart(ask, body.record)
  return page({
    title: rules.name,
    section: '/bodies',
    classification: mostSecret([body.record, ...shown].map(one => one.classification)),
    about: body.record,
    trail: [{ text: 'Bodies', href: '/bodies' }],
    data: {
      ...bodyData(view),
      ...rulesData(edition, rules),
      panels: shown.map(({ title, data }) => ({ title, data })),
      history: history.data,
    },
    main: html`
      <h1 class="govuk-heading-l">${rules.name}</h1>
      ${standing(ask, view)}
      ${seatsPart(ask, view)}
      ${tenurePart(view, todayOf(ask))}
      ${declarationPart(ask, view)}
      ${shown.map(({ title, html: part }) => html`<section><h2 class="govuk-heading-m">${title}</h2>${part}</section>`)}
      ${powersPart(rules)}
      ${rulesPart(rules)}
      ${details({ summary: 'How seats are filled', body: seatRulesPart(rules) })}
      ${attendeesPart(rules)}
      ${clocksPart(edition, rules)}
      ${history.html}`,
  })
}

function bodyData({ terms, rules, date, seats, names }: BodyView) {
  return {
    key: rules.key,
    name: rules.name,
    kind: rules.kind,
    reportsTo: rules.reportsTo ?? null,
    termsOfReference: terms?.content ?? null,
    date,
    seats: seats.map(seat => ({
      ...seat,
      memberName: seat.member === null ? null : (names.get(seat.member) ?? null),
      alternateNames: seat.alternates.map(person => names.get(person) ?? null),
    })),
    vacancies: seats.filter(({ member }) => member === null).map(({ title }) => title),
  }
}

function standing(ask: Ask, { terms, rules, edition }: BodyView): Html {
  const above = findBody(edition, rules.reportsTo)
  return html`
    ${summaryList({
      rows: [
        { key: 'Known as', value: rules.shortName },
        { key: 'Established under', value: html`${rules.established.under} ${groundOf(rules.established)}` },
        above !== undefined && {
          key: 'Reports to',
          value: html`<a class="govuk-link" href="/bodies/${above.key}${asAtQuery(ask)}">${above.name}</a>`,
        },
        { key: 'Rules shown', value: `${edition.title}, in force from ${formatDate(edition.from)}` },
      ],
    })}
    ${termsPart(ask, rules.key, terms)}`
}

function termsPart(ask: Ask, body: string, terms: BodyView['terms']): Html | undefined {
  const address = `/bodies/${body}/terms-of-reference`
  if (terms === undefined) {
    return mayKeep(ask)
      ? html`<p class="govuk-body"><a class="govuk-link" href="${address}/text">Enter the terms of reference</a></p>`
      : undefined
  }
  const { number, text, adoptedOn } = terms.content
  return html`<h2 class="govuk-heading-m">Terms of reference</h2>
    <p class="govuk-body"><a class="govuk-link" href="${address}${asAtQuery(ask)}">Text ${number}, in force from ${formatDate(adoptedOn)}</a></p>
    ${details({ summary: 'Read them here', body: paragraphs(text) })}`
}

/** A page as at another day offers nothing to do. */
function mayKeep(ask: Ask): boolean {
  return ask.asAt === undefined && ask.reader.person !== undefined && checkKeeps(ask.edition, ask.context.actor).ok
}

function seatsPart(ask: Ask, view: BodyView): Html {
  const { rules, seats, date } = view
  const vacant = seats.filter(({ member }) => member === null)
  return html`
    <section aria-labelledby="seats"><h2 class="govuk-heading-m" id="seats">Seats on ${formatDate(date)}</h2>
    <p class="govuk-body">${benchInWords({ held: seats.length - vacant.length, vacant: vacant.length, seats })}.
      ${vacant.length > 0 && `Vacant: ${vacant.map(({ title }) => title).join(', ')}.`}</p>
    ${benches(view)}
    ${seatsTable(view, seat => `/bodies/${rules.key}/seats/${seat.key}-${seat.number}${asAtQuery(ask)}`)}
    ${insetText('A seat votes through its member, or through one who stands in while the member is away.')}
    ${queryForm({
      action: `/bodies/${rules.key}`,
      body: html`${textInput({ name: 'date', label: 'Who held which seat on another day?', hint: 'Such as 2016-12-09', value: date, width: 10 })}
        ${hidden('as-at', ask.asAt?.date)}${button({ text: 'Show', kind: 'secondary' })}`,
    })}
    <p class="govuk-body"><a class="govuk-link" href="/seats?date=${date}">Who held which seat of every body that day, and who could vote</a></p>
    ${mayKeep(ask) && linkButton({ text: 'Appoint to a seat', href: `/bodies/${rules.key}/appointment`, kind: 'secondary' })}
    </section>`
}
