import { type Attributes, attributes, classNames } from './attributes.ts'
import { type Content, html, type Html } from './html.ts'

export type AccordionSection = Readonly<{
  heading: Content
  summary?: Content | undefined
  content: Content
  isExpanded?: boolean | undefined
}>

export type AccordionOptions = Readonly<{
  /** Unique in the page. */
  id: string
  sections: readonly (AccordionSection | undefined | false)[]
  headingLevel?: number | undefined
  /** The browser remembers what was open, unless this is false. */
  remembersExpanded?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}>

/** Sections that open and close. Without JavaScript, all of them are open. */
export function accordion(options: AccordionOptions): Html {
  const own = {
    class: classNames('govuk-accordion', options.classes),
    'data-module': 'govuk-accordion',
    id: options.id,
    'data-remember-expanded': options.remembersExpanded === undefined ? undefined : String(options.remembersExpanded),
    ...options.attributes,
  }
  return html`<div${attributes(own)}>${options.sections.map((part, index) => part && section(options, part, index + 1))}</div>`
}

function section({ id, headingLevel = 2 }: AccordionOptions, part: AccordionSection, number: number): Html {
  const block = 'govuk-accordion__section'
  const content = typeof part.content === 'object' ? part.content : html`<p class="govuk-body">${part.content}</p>`
  return html`<div class="${classNames(block, part.isExpanded === true && `${block}--expanded`)}"><div class="${block}-header"><h${headingLevel} class="${block}-heading"><span class="${block}-button" id="${id}-heading-${number}">${part.heading}</span></h${headingLevel}>${
    part.summary !== undefined &&
    html`<div class="${block}-summary govuk-body" id="${id}-summary-${number}">${part.summary}</div>`
  }</div><div id="${id}-content-${number}" class="${block}-content">${content}</div></div>`
}
