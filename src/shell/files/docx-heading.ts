import { attributeOf, childAt, childrenNamed, type XmlElement } from './xml.ts'

/** Tells the level of a paragraph's heading style, 1 to 6, or 0. Word's own names for these styles are the same in every language. */
export function headingLevels(styles: XmlElement | undefined): (properties: XmlElement | undefined) => number {
  const levels = new Map(
    childrenNamed(styles, 'style').map(style => {
      const name = attributeOf(childAt(style, 'name'), 'val') ?? ''
      return [attributeOf(style, 'styleId') ?? '', Number(/^heading ([1-6])$/i.exec(name)?.[1] ?? 0)]
    }),
  )
  return properties => levels.get(attributeOf(childAt(properties, 'pStyle'), 'val') ?? '') ?? 0
}
