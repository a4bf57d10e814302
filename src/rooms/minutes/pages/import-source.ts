import { deliveryHeaders } from '../../../shell/files/delivery-headers.ts'
import { attributes } from '../../../shell/views/attributes.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { withoutOverrides } from '../../../shell/views/markup.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { type Download, download, type Page, page } from '../../../shell/web/page.ts'
import type { Place } from '../reading/reading.ts'
import { sourceFrom, sourceOf } from '../store-imports.ts'
import { type ImportView, readImport } from './import-view.ts'

/** The text as it was read, line by line, so that every reading can point to where it comes from. */
export async function showSource(ask: Ask): Promise<Page | undefined> {
  const view = await readImport(ask)
  if (view === undefined) return undefined
  const title = `The text of ${view.kept.record.title}`
  return page({
    title,
    classification: view.kept.record.classification,
    about: view.kept.record,
    trail: importTrail(view),
    data: { lines: view.lines },
    main: html`<h1 class="govuk-heading-l">${title}</h1>${linesPart(view, { from: 1, to: view.lines.length })}`,
  })
}

/** The file as it was sent. */
export async function deliverOriginal(ask: Ask): Promise<Download | undefined> {
  const view = await readImport(ask)
  if (view === undefined) return undefined
  const [rows = []] = await ask.read(sourceOf(view.kept.record.id))
  const source = sourceFrom(rows)
  if (source === undefined) return undefined
  const { classification } = view.kept.record
  return download(Buffer.from(source.bytes), deliveryHeaders({ ...source, classification }))
}

/** Lines of the source, each with its number and an anchor of it. */
export function linesPart({ lines }: Pick<ImportView, 'lines'>, { from, to }: Place): Html {
  const shown = lines.slice(from - 1, to)
  return html`<ol class="govuk-list govuk-list--number" start="${from}">${shown.map((line, n) => {
    const words = withoutOverrides(line).trim()
    return html`<li${attributes({ id: `line-${from + n}` })}>${words === '' ? ' ' : words}</li>`
  })}</ol>`
}

export function lineLink({ address }: Pick<ImportView, 'address'>, line: number): Html {
  return html`<a class="govuk-link" href="${address}/source#line-${line}">line ${line}</a>`
}

export function importTrail({ kept, address }: Pick<ImportView, 'kept' | 'address'>) {
  return [
    { text: 'Old minutes', href: '/imports' },
    { text: kept.record.title, href: address },
  ]
}
