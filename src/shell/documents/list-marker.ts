import type { List } from './document.ts'

/** The mark before an item of a list, counted from 0, where a format has none of its own: `-`, `1.`, `a)`, and `aa)` after `z)`. */
export function markerOf(marker: List['marker'], index: number): string {
  switch (marker) {
    case 'bullet':
      return '-'
    case 'number':
      return `${index + 1}.`
    case 'letter':
      return `${lettersOf(index)})`
  }
}

/** `a` to `z`, then `aa`: as the columns of a spreadsheet are counted, from 0. */
export function lettersOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26))
  return index < 26 ? last : lettersOf(Math.floor(index / 26) - 1) + last
}
