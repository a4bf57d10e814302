import { attributeOf, childAt, childrenNamed, type XmlElement } from './xml.ts'

/** Which cell styles show dates: the built-in formats (ECMA-376 part 1, section 18.8.30), and own ones with a day, month, year or hour. */
export function dateFormats(styles: XmlElement | undefined): (style: number) => boolean {
  const own = new Map(
    childrenNamed(childAt(styles, 'numFmts'), 'numFmt').map(format => [
      Number(attributeOf(format, 'numFmtId')),
      isDateCode(attributeOf(format, 'formatCode') ?? ''),
    ]),
  )
  const formats = childrenNamed(childAt(styles, 'cellXfs'), 'xf').map(style => Number(attributeOf(style, 'numFmtId')))
  return style => {
    const format = formats[style]
    return format !== undefined && (own.get(format) ?? isBuiltInDate(format))
  }
}

function isBuiltInDate(format: number): boolean {
  return (format >= 14 && format <= 22) || (format >= 45 && format <= 47)
}

/** Quoted words, escaped characters, colours and locales aside. */
function isDateCode(code: string): boolean {
  return /[dmyhs]/i.test(code.replace(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]/gi, '')) && !/general/i.test(code)
}
