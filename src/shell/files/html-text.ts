import sanitizeHtml from 'sanitize-html'
import { granted, type Verdict } from '../../kit/verdict.ts'
import type { Reading } from './extracted-text.ts'
import { pageLines } from './html-lines.ts'
import type { Limits } from './limits.ts'
import { readPlainText } from './plain-text.ts'
import { parseXml } from './xml.ts'

const KEPT = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'div', 'section', 'article', 'blockquote', 'pre', 'br', 'hr']
const KEPT_LISTS = ['ol', 'ul', 'li', 'dl', 'dt', 'dd']
const KEPT_TABLES = ['table', 'caption', 'tr', 'th', 'td']
const STRUCK = ['del', 's', 'strike']

/** The text of a page as it shows: a line for each block, rows of tables with tabs, entries of lists with their numbers. */
export function readHtml(bytes: Uint8Array, limits: Limits): Verdict<Reading> {
  const plain = readPlainText(bytes)
  if (!plain.ok) return plain
  let struck = 0
  const clean = sanitizeHtml(plain.value.text, {
    allowedTags: [...KEPT, ...KEPT_LISTS, ...KEPT_TABLES, ...STRUCK],
    allowedAttributes: { ol: ['start', 'type'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan'] },
    nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'title', 'template'],
    nestingLimit: 100,
    exclusiveFilter: ({ tag, attribs }) => {
      if (STRUCK.includes(tag)) struck++
      return STRUCK.includes(tag) || isHidden(attribs)
    },
  })
  const page = parseXml(`<body>${clean}</body>`, limits.xmlElements)
  if (!page.ok) return page
  return granted({
    text: pageLines(page.value).join('\n'),
    warnings: [...plain.value.warnings, ...struckWarnings(struck)],
  })
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return Object.hasOwn(attributes, 'hidden') || /display\s*:\s*none/i.test(attributes['style'] ?? '')
}

function struckWarnings(count: number): readonly string[] {
  if (count === 0) return []
  return [
    `Text is struck out in ${count} ${count === 1 ? 'place' : 'places'} and was left out. Check that this is the final text.`,
  ]
}
