import { type Attributes, attributes, classNames } from './attributes.ts'
import { type Content, html, type Html } from './html.ts'

export type CellOptions = Readonly<{
  content: Content
  isNumeric?: boolean | undefined
  classes?: string | undefined
  colspan?: number | undefined
  rowspan?: number | undefined
  attributes?: Attributes | undefined
}>

export type Cell = Content | CellOptions | undefined

export type TableOptions = Readonly<{
  caption?: string | undefined
  /** `hidden` for a table right under its own heading. */
  captionSize?: 's' | 'm' | 'l' | 'xl' | 'hidden' | undefined
  captionClasses?: string | undefined
  head?: readonly Cell[] | undefined
  rows: readonly (readonly Cell[])[]
  firstCellIsHeader?: boolean | undefined
  /** Narrow rows and small letters: for working pages with much in them. */
  isDense?: boolean | undefined
  /** Scrolls within the page: see below. */
  scrolls?: boolean | undefined
  /** On a telephone, the cells of a row stand one below the other, each after its heading. For lists of which one row is read at a time. */
  stacks?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}>

/**
 * A table with a caption and more than three columns scrolls within the page where the screen is too small for it, unless `scrolls` says otherwise. It
 * can then be reached by keyboard, and is named by its caption, so two tables of a page have two captions.
 */
export function table(options: TableOptions): Html {
  const { isDense, stacks } = options
  const looks = [isDense === true && 'witan-table--dense', stacks === true && 'witan-table--stacks']
  const own = { class: classNames('govuk-table', ...looks, options.classes), ...roleOf(options, 'table') }
  const element = html`<table${attributes({ ...own, ...options.attributes })}>${caption(options)}${
    options.head !== undefined && head(options.head, options)
  }<tbody${attributes({ class: 'govuk-table__body', ...roleOf(options, 'rowgroup') })}>${options.rows.map(cells => row(cells, options))}</tbody></table>`
  if (options.caption === undefined || !(options.scrolls ?? isWide(options))) return element
  return html`<div class="witan-scroll" role="region" aria-label="${options.caption}" tabindex="0">${element}</div>`
}

/** A table that scrolls however few columns it has: for cells with long words in them. */
export function scrollingTable(options: TableOptions & Readonly<{ caption: string }>): Html {
  return table({ ...options, scrolls: true })
}

/** A table of which one row is read at a time: on a telephone, its cells stand one below the other. */
export function stackingTable(options: TableOptions & Readonly<{ caption: string }>): Html {
  return table({ ...options, stacks: true })
}

function isWide({ head, rows }: TableOptions): boolean {
  return (head ?? rows[0] ?? []).length > 3
}

function caption({ caption, captionSize, captionClasses }: TableOptions): Html | undefined {
  if (caption === undefined) return undefined
  const classes =
    captionSize === 'hidden' ? 'govuk-visually-hidden' : captionSize && `govuk-table__caption--${captionSize}`
  return html`<caption class="${classNames('govuk-table__caption', classes, captionClasses)}">${caption}</caption>`
}

/** What is laid out otherwise than as a table is no table any more for some readers, unless it says so. */
function roleOf({ stacks }: TableOptions, role: string): Attributes {
  return stacks === true ? { role } : {}
}

function head(cells: readonly Cell[], options: TableOptions): Html {
  const printed = cells.map(cell => {
    const { content, isNumeric, classes, ...rest } = optionsOf(cell)
    const own = {
      scope: 'col',
      class: classNames('govuk-table__header', isNumeric === true && 'govuk-table__header--numeric', classes),
      ...roleOf(options, 'columnheader'),
      ...spans(rest),
    }
    return html`<th${attributes(own)}>${content}</th>`
  })
  const row = html`<tr${attributes({ class: 'govuk-table__row', ...roleOf(options, 'row') })}>${printed}</tr>`
  return html`<thead${attributes({ class: 'govuk-table__head', ...roleOf(options, 'rowgroup') })}>${row}</thead>`
}

function row(cells: readonly Cell[], options: TableOptions): Html {
  const printed = cells.map((cell, index) => {
    if (index === 0 && options.firstCellIsHeader === true)
      return rowHeader(optionsOf(cell), roleOf(options, 'rowheader'))
    // Most cells are nothing but their content, and a table has hundreds of them.
    if (options.stacks !== true && !(typeof cell === 'object' && 'content' in cell))
      return html`<td class="govuk-table__cell">${cell}</td>`
    return plainCell(optionsOf(cell), { ...roleOf(options, 'cell'), ...namedBy(options, index) })
  })
  if (options.stacks !== true) return html`<tr class="govuk-table__row">${printed}</tr>`
  return html`<tr${attributes({ class: 'govuk-table__row', ...roleOf(options, 'row') })}>${printed}</tr>`
}

/** The heading of its column, which stands before the cell where rows are stacked. */
function namedBy({ stacks, head: heads }: TableOptions, index: number): Attributes {
  const heading = optionsOf(heads?.[index]).content
  return stacks === true && typeof heading === 'string' && heading !== '' ? { 'data-head': heading } : {}
}

function rowHeader({ content, classes, ...rest }: CellOptions, further: Attributes): Html {
  const own = { scope: 'row', class: classNames('govuk-table__header', classes), ...further, ...spans(rest) }
  return html`<th${attributes(own)}>${content}</th>`
}

function plainCell({ content, isNumeric, classes, ...rest }: CellOptions, further: Attributes): Html {
  const numeric = isNumeric === true && 'govuk-table__cell--numeric'
  const own = { class: classNames('govuk-table__cell', numeric, classes), ...further, ...spans(rest) }
  return html`<td${attributes(own)}>${content}</td>`
}

function spans({ colspan, rowspan, attributes: further }: Omit<CellOptions, 'content'>): Attributes {
  return { colspan, rowspan, ...further }
}

function optionsOf(cell: Cell): CellOptions {
  if (typeof cell === 'object' && 'content' in cell) return cell
  return { content: cell ?? '' }
}
