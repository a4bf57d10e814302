import type { Classification } from '../../kit/classification.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import type { SpineRecord } from '../ledger/record.ts'
import { html, type Html } from '../views/html.ts'
import { tag, type TagColour } from '../views/tag.ts'
import type { Ask } from './ask.ts'
import { FOUND_KINDS } from './found-kinds.ts'

const COLOURS: Readonly<Record<Classification, TagColour>> = {
  white: 'grey',
  green: 'green',
  amber: 'orange',
  red: 'red',
}

/** The class in the code's own word; colour is never all that says it. */
export function classificationTag(edition: Edition, classification: Classification): Html {
  return tag(edition.classification.classes[classification].name, COLOURS[classification])
}

/** The address of a record's page, as its own room gives it; undefined where its kind has none. */
export function addressOf(ask: Pick<Ask, 'house'>, record: SpineRecord): string | undefined {
  return ask.house.offers
    .of(FOUND_KINDS)
    .find(({ kind }) => kind === record.kind)
    ?.href(record)
}

/** Its reference and title as a link, where it has a page. */
export function recordLink(ask: Pick<Ask, 'house'>, record: SpineRecord): Html {
  const words = nameOfRecord(record)
  const href = addressOf(ask, record)
  return href === undefined ? html`${words}` : html`<a class="govuk-link" href="${href}">${words}</a>`
}

/** Was a reference made for an address only, so that nobody calls the record by it? */
export function isForAddresses(reference: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(reference)
}

/** How people name a record: its reference and its title, each where it says something of its own. */
export function nameOfRecord({ reference, title }: Pick<SpineRecord, 'reference' | 'title'>): string {
  if (title === reference) return reference
  return isForAddresses(reference) ? title : `${reference} ${title}`
}
