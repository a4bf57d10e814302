import { table } from '../../../shell/views/table.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { instantElement } from '../../../shell/views/words.ts'
import { addressOfMinutes } from './addresses.ts'
import type { MinutesView } from './minutes-view.ts'

/** The versions, newest first, each with what it changed, and the way to what is different from the one before. */
export function versionsPart(view: MinutesView, seen: readonly string[]): Html {
  const { minutes, reference, version } = view
  const { versions, twin } = minutes.content
  const base = addressOfMinutes(reference, twin)
  const rows = versions.toReversed().map(one => {
    const before = versions[versions.indexOf(one) - 1]?.version
    const isOpen = seen.includes(one.version)
    const name = one.version === version ? html`<strong>${one.version}</strong>` : one.version
    return [
      isOpen ? html`<a class="govuk-link" href="${base}?version=${one.version}">${name}</a>` : name,
      instantElement(one.at),
      one.why,
      isOpen && before !== undefined && seen.includes(before)
        ? html`<a class="govuk-link" href="${base}/differences?from=${before}&amp;to=${one.version}">Since ${before}</a>`
        : '',
    ]
  })
  return html`<section aria-labelledby="versions"><h2 class="govuk-heading-m" id="versions">Versions</h2>
    ${table({ caption: 'Versions of these minutes', captionSize: 'hidden', head: ['Version', 'As at', 'Why', 'What changed'], rows, isDense: true })}</section>`
}
