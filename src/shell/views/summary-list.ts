import { type Attributes, attributes, classNames } from './attributes.ts'
import { type Content, html, type Html, isPrinted, type Value } from './html.ts'

export type SummaryAction = Readonly<{
  text: Content
  href: string
  /** What the action is about, for those who hear only the link: "Change" and, hidden, "date". */
  about?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}>

export type SummaryRow = Readonly<{
  key: Content
  value: Value
  actions?: readonly SummaryAction[] | undefined
  classes?: string | undefined
  keyClasses?: string | undefined
  valueClasses?: string | undefined
  actionsClasses?: string | undefined
}>

export type SummaryCard = Readonly<{
  title?: Content | undefined
  headingLevel?: number | undefined
  actions?: readonly SummaryAction[] | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}>

export type SummaryListOptions = Readonly<{
  rows: readonly (SummaryRow | undefined | false)[]
  card?: SummaryCard | undefined
  hasBorders?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}>

export function summaryList(options: SummaryListOptions): Html {
  const rows = options.rows.filter(row => row !== undefined && row !== false)
  const hasActions = rows.some(row => row.actions !== undefined && row.actions.length > 0)
  const classes = classNames(
    'govuk-summary-list',
    options.hasBorders === false && 'govuk-summary-list--no-border',
    options.classes,
  )
  const list = html`<dl${attributes({ class: classes, ...options.attributes })}>${rows.map(row =>
    listRow(row, hasActions, options.card?.title),
  )}</dl>`
  return options.card === undefined ? list : card(options.card, list)
}

function listRow(row: SummaryRow, hasActions: boolean, cardTitle: Content | undefined): Html {
  const block = 'govuk-summary-list'
  const isBare = hasActions && row.actions === undefined
  const classes = classNames(`${block}__row`, isBare && `${block}__row--no-actions`, row.classes)
  const actions = links(row.actions, `${block}__actions-list-item`, cardTitle)
  const list = row.actions?.length === 1 ? actions : html`<ul class="${block}__actions-list">${actions}</ul>`
  return html`<div class="${classes}"><dt class="${classNames(`${block}__key`, row.keyClasses)}">${
    row.key
  }</dt><dd class="${classNames(`${block}__value`, row.valueClasses)}">${row.value}</dd>${
    isPrinted(actions) && html`<dd class="${classNames(`${block}__actions`, row.actionsClasses)}">${list}</dd>`
  }</div>`
}

function card(options: SummaryCard, list: Html): Html {
  const block = 'govuk-summary-card'
  const level = options.headingLevel ?? 2
  const actions = links(options.actions, `${block}__action`, options.title)
  const isOne = options.actions?.length === 1
  return html`<div${attributes({ class: classNames(block, options.classes), ...options.attributes })}><div class="${block}__title-wrapper">${
    options.title !== undefined && html`<h${level} class="${block}__title">${options.title}</h${level}>`
  }${
    isPrinted(actions) &&
    (isOne
      ? html`<div class="${block}__actions">${actions}</div>`
      : html`<ul class="${block}__actions">${actions}</ul>`)
  }</div><div class="${block}__content">${list}</div></div>`
}

/** One link by itself, or several as members of a list. */
function links(
  actions: readonly SummaryAction[] | undefined,
  itemClass: string,
  cardTitle: Content | undefined,
): readonly Html[] {
  const printed = (actions ?? []).map(action => link(action, cardTitle))
  return printed.length === 1 ? printed : printed.map(action => html`<li class="${itemClass}">${action}</li>`)
}

function link(
  { text, href, about, classes, attributes: further }: SummaryAction,
  cardTitle: Content | undefined,
): Html {
  const own = { class: classNames('govuk-link', classes), href, ...further }
  const hidden = html`${about !== undefined && about !== '' && html` ${about}`}${cardTitle !== undefined && html` (${cardTitle})`}`
  return html`<a${attributes(own)}>${text}${
    isPrinted(hidden) && html`<span class="govuk-visually-hidden">${hidden}</span>`
  }</a>`
}
