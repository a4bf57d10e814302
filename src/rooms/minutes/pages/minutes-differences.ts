import { printText } from '../../../shell/documents/to-text.ts'
import { emptyState } from '../../../shell/views/empty-state.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { changedText } from '../../../shell/views/side-by-side.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { layOutItem } from '../acts/lay-out-item.ts'
import { layOutMinutes } from '../acts/lay-out-minutes.ts'
import type { Sheet } from '../sheet.ts'
import { addressOfMinutes } from './addresses.ts'
import { trailOf } from './minutes-page.ts'
import { readMinutes } from './minutes-view.ts'

/** What two versions of the minutes say differently, item by item, each as it was at its time. */
export async function showDifferences(ask: Ask, twin: boolean): Promise<Page | undefined> {
  const { from, to } = ask.query
  if (from === undefined || to === undefined) return undefined
  const [before, after] = [await readMinutes(ask, twin, from), await readMinutes(ask, twin, to)]
  if (before === undefined || after === undefined) return undefined
  const differences = differencesBetween(before.sheet, after.sheet)
  const href = addressOfMinutes(after.reference, twin)
  const title = `What changed from ${from} to ${to}`
  return page({
    title: `${title}: ${after.sheet.title}`,
    section: '/meetings',
    classification: after.minutes.record.classification,
    about: after.minutes.record,
    trail: [...trailOf(after.parts), { text: after.sheet.title, href }],
    data: { from, to, differences },
    main: html`<h1 class="govuk-heading-l">${title}</h1>
      ${differences.length === 0 ? emptyState('The two say the same.') : differences.map(differencePart)}`,
  })
}

type Difference = Readonly<{ section: string; before: string; after: string }>

function differencePart({ section, before, after }: Difference): Html {
  return html`<section><h2 class="govuk-heading-m">${section}</h2>${changedText(before, after)}</section>`
}

function differencesBetween(before: Sheet, after: Sheet): readonly Difference[] {
  const [old, now] = [sectionsOf(before), sectionsOf(after)]
  const sections = [...new Set([...old.keys(), ...now.keys()])]
  return sections
    .map(section => ({ section, before: old.get(section) ?? '', after: now.get(section) ?? '' }))
    .filter(one => one.before !== one.after)
}

/** The words by item; all that belongs to none stands under the title. */
function sectionsOf(sheet: Sheet): ReadonlyMap<string, string> {
  const frame = layOutMinutes({ ...sheet, version: '', items: [] })
  const print = (blocks: typeof frame.blocks) => printText({ ...frame, title: ' ', blocks }).trim()
  const items = sheet.items.map(item => [`Item ${item.number}`, print(layOutItem(item, sheet))] as const)
  return new Map([['Attendance and other particulars', print(frame.blocks)], ...items])
}
