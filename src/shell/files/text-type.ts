import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import { parseSeparated, separatorOf } from './separated-values.ts'
import type { FileType } from './file-kind.ts'
import { decodeText } from './text-encoding.ts'

const SAMPLE = 20_000

/** Says what kind of text these bytes are. Bytes that are no text, or text that is a program to some reader, are refused. */
export function typeOfText(bytes: Uint8Array): Verdict<FileType> {
  const decoded = decodeText(bytes)
  if (decoded === undefined) return unknown()
  const sample = decoded.text.slice(0, SAMPLE)
  if (sample.trim() === '') return blank()
  if (isMail(sample)) return mail()
  const type = kindOfText(sample)
  return type === undefined ? markup() : granted({ ...type, charset: decoded.charset })
}

const TEXT: FileType = { kind: 'text', mediaType: 'text/plain', extension: '.txt' }
const HTML: FileType = { kind: 'html', mediaType: 'text/html', extension: '.html' }
const CSV: FileType = { kind: 'csv', mediaType: 'text/csv', extension: '.csv' }
const MARKDOWN: FileType = { kind: 'markdown', mediaType: 'text/markdown', extension: '.md' }

/** Undefined if it is XML of another kind, SVG above all, which can carry scripts. */
function kindOfText(sample: string): FileType | undefined {
  const isXml = /^\s*<\?xml/.test(sample)
  if (looksLikeHtml(sample)) return HTML
  if (isXml || /^\s*(<!--[\s\S]*?-->\s*)*<(svg|!doctype|[a-z]+:[a-z]+)\b/i.test(sample)) return undefined
  if (looksLikeMarkdown(sample)) return MARKDOWN
  return looksLikeTable(sample) ? CSV : TEXT
}

/** The tags by which browsers recognise a page (WHATWG MIME Sniffing, 7.1), after comments and an XML declaration. */
const PAGE_START =
  /^\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|script|iframe|h[1-6]|div|font|table|a|style|title|b|body|br|p|ul|ol|section|main|article|header|span|meta|link)[\s/>]/i

function looksLikeHtml(sample: string): boolean {
  return PAGE_START.test(sample)
}

function looksLikeMarkdown(sample: string): boolean {
  const signs = [/^#{1,6} +\S/m, /^\|?[ :]*-{3,}[ :]*\|[ :|-]*$/m, /^\s*[-*] \[[ x]\] /m, /^```/m]
  const bold = sample.match(/\*\*\S[^*\n]*\*\*/g)?.length ?? 0
  const links = sample.match(/\[[^\]\n]+\]\([^)\n]+\)/g)?.length ?? 0
  return signs.some(sign => sign.test(sample)) || bold + links > 1
}

/** Rows of alike many short fields, at least two of each. Prose has commas too, but not evenly, and with spaces after them. */
function looksLikeTable(sample: string): boolean {
  const separator = separatorOf(sample)
  if (separator === undefined) return false
  const lastBreak = sample.length < SAMPLE ? sample.length : sample.lastIndexOf('\n')
  const rows = parseSeparated(sample.slice(0, lastBreak), separator).filter(row => row.some(cell => cell.trim() !== ''))
  const width = rows[0]?.length ?? 0
  const spaced = sample.match(separator === ',' ? /, /g : /; /g)?.length ?? 0
  const isEven = rows.length > 1 && width > 1 && rows.every(row => row.length === width)
  return isEven && spaced < (rows.length * (width - 1)) / 2
}

/** A message, or a page saved as one (.eml, .mht). */
function isMail(sample: string): boolean {
  return /^(mime-version|received|return-path|x-[\w-]+|from): /i.test(sample) && /^content-type: /im.test(sample)
}

function unknown(): Verdict<never> {
  return refused({
    reason: 'file-unknown',
    says: 'The file is of a kind that is not taken. Save it as PDF, DOCX, XLSX, PPTX, PNG, JPEG, CSV or plain text and upload that.',
  })
}

function blank(): Verdict<never> {
  return refused({
    reason: 'file-empty',
    says: 'The file has no text in it. Check that it was saved, and upload it again.',
  })
}

function mail(): Verdict<never> {
  return refused({
    reason: 'file-is-mail',
    says: 'The file is an e-mail message. Save its attachments, or print it to PDF, and upload those.',
  })
}

function markup(): Verdict<never> {
  return refused({
    reason: 'file-is-markup',
    says: 'The file is XML or SVG, which can carry scripts. Save it as PDF, PNG or plain text and upload that.',
  })
}
