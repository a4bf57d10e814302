import { getDocumentProxy } from 'unpdf'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import type { Reading } from './extracted-text.ts'
import type { Limits } from './limits.ts'
import { layOut } from './page-layout.ts'
import type { Fragment } from './page-line.ts'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

/** The text of a PDF page by page, in reading order. A page of pictures alone is empty, and said so. */
export async function readPdf(bytes: Uint8Array, limits: Limits): Promise<Verdict<Reading>> {
  const opened = await openPdf(bytes)
  if (!opened.ok) return opened
  const pdf = opened.value
  if (pdf.numPages > limits.pages) return tooManyPages(pdf.numPages, limits.pages)
  const pages: string[] = []
  let characters = 0
  for (let number = 1; number <= pdf.numPages && characters <= limits.characters; number++) {
    const page = await textOfPage(pdf, number)
    if (page === undefined) return damaged()
    pages.push(page)
    characters += page.length
  }
  if (pages.every(page => page.trim() === '')) return scanned()
  return granted({ text: pages.join('\f'), pages, warnings: warningsOf(pages) })
}

async function openPdf(bytes: Uint8Array): Promise<Verdict<Pdf>> {
  try {
    // The library takes the buffer for itself, so it gets a copy. Nothing in the file is run or fetched.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), {
      disableFontFace: true,
      enableXfa: false,
      stopAtErrors: false,
      verbosity: 0,
    })
    return granted(pdf)
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? encrypted() : damaged()
  }
}

async function textOfPage(pdf: Pdf, number: number): Promise<string | undefined> {
  try {
    const page = await pdf.getPage(number)
    const content = await page.getTextContent()
    const fragments = content.items.flatMap(item => ('str' in item ? fragmentOf(item, page.rotate) : []))
    page.cleanup()
    return layOut(fragments)
  } catch {
    return undefined // the library throws for whatever is wrong with a page
  }
}

type Item = Readonly<{ str: string; width: number; height: number; transform: readonly number[] }>

/** Where the text stands on the page as it is shown: `across` from the left, `down` from the top, in points. */
function fragmentOf({ str, width, height, transform }: Item, rotate: number): readonly Fragment[] {
  const [, , c = 0, d = 0, x = 0, y = 0] = transform
  if (str.trim() === '') return []
  const size = height > 0 ? height : Math.hypot(c, d)
  const text = str.replace(/\s+/g, ' ')
  if (rotate === 90) return [{ text, across: y, down: x, width, size }]
  if (rotate === 180) return [{ text, across: -x, down: y, width, size }]
  return [rotate === 270 ? { text, across: -y, down: -x, width, size } : { text, across: x, down: -y, width, size }]
}

function warningsOf(pages: readonly string[]): readonly string[] {
  const empty = pages.flatMap((page, index) => (page.trim() === '' ? [index + 1] : []))
  if (empty.length === 0) return []
  const which = empty.length === 1 ? `Page ${empty.join('')} has` : `Pages ${empty.slice(0, 20).join(', ')} have`
  return [`${which} no text: blank, or scanned as a picture. Check the original.`]
}

function scanned(): Verdict<never> {
  return refused({
    reason: 'no-text',
    says: 'The PDF has no text in it; it is probably a scan. Run text recognition (OCR) on it and upload the result.',
  })
}

function encrypted(): Verdict<never> {
  return refused({
    reason: 'file-encrypted',
    says: 'The PDF is protected with a password. Save a copy without the password and upload that.',
  })
}

function damaged(): Verdict<never> {
  return refused({
    reason: 'file-damaged',
    says: 'The PDF is damaged or incomplete. Open it, save or print it as a PDF again and upload the new copy.',
  })
}

function tooManyPages(pages: number, most: number): Verdict<never> {
  return refused({
    reason: 'too-many-pages',
    says: `The PDF has ${pages} pages; at most ${most} are read. Split it and upload the parts.`,
  })
}
