import type { Edition } from '../../kit/pack/pack.ts'
import { offering } from '../offers.ts'

/** A place in the navigation, which the room that keeps it offers. */
export type Section = Readonly<{
  /** From the first on. */
  order: number
  text: string | ((edition: Edition) => string)
  href: string
}>

export const SECTIONS = offering<Section>('sections')

/** In order, with the words of the edition. */
export function sectionsIn(sections: readonly Section[], edition: Edition): readonly { text: string; href: string }[] {
  return [...sections]
    .sort((a, b) => a.order - b.order)
    .map(({ text, href }) => ({ text: typeof text === 'string' ? text : text(edition), href }))
}
