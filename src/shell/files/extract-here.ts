import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import { readCsv, readMarkdown, readPlainText } from './plain-text.ts'
import { readDocx } from './docx-text.ts'
import type { ExtractedText, Reading } from './extracted-text.ts'
import { typeOfFile } from './file-type.ts'
import type { FileKind, FileType } from './file-kind.ts'
import { readHtml } from './html-text.ts'
import type { Limits } from './limits.ts'
import { readPdf } from './pdf-text.ts'
import { readPptx } from './pptx-text.ts'
import { readXlsx } from './xlsx-text.ts'

type Reader = (bytes: Uint8Array, limits: Limits) => Verdict<Reading> | Promise<Verdict<Reading>>

const READERS: Readonly<Record<FileKind, Reader>> = {
  pdf: readPdf,
  docx: readDocx,
  xlsx: readXlsx,
  pptx: readPptx,
  html: readHtml,
  markdown: readMarkdown,
  csv: readCsv,
  text: readPlainText,
  png: noText,
  jpeg: noText,
  gif: noText,
  webp: noText,
}

/** Takes the text from a file in this thread, without a limit of time or memory: see `extractText`. */
export async function extractHere(bytes: Uint8Array, name: string, limits: Limits): Promise<Verdict<ExtractedText>> {
  const type = typeOfFile(bytes, limits)
  if (!type.ok) return type
  const { kind } = type.value
  const read = await READERS[kind](bytes, limits)
  if (!read.ok) return read
  if (read.value.text.length > limits.characters) return tooLong(read.value.text.length, limits.characters)
  if (read.value.text.trim() === '') return noText()
  // A page begins on a line of its own: its first words are no part of the foot of the page before.
  const text = read.value.text.replace(/(?<=[^\n])\f/g, '\n\f')
  return granted({ kind, ...read.value, text, warnings: [...nameWarnings(name, type.value), ...read.value.warnings] })
}

const FAMILIES: readonly RegExp[] = [
  /\.pdf$/i,
  /\.docx?$/i,
  /\.xlsx?$/i,
  /\.pptx?$/i,
  /\.(html?|md|markdown|csv|tsv|txt|text)$/i,
]

/** Said only when the name promises a format that we know and the bytes are of another; texts among themselves are alike. */
function nameWarnings(name: string, { extension }: FileType): readonly string[] {
  const promised = FAMILIES.find(family => family.test(name))
  if (promised === undefined || promised.test(extension)) return []
  return [
    `The file is named as if it were of another format; by its content it is ${extension.slice(1).toUpperCase()}, and was read as that.`,
  ]
}

function noText(): Verdict<never> {
  return refused({
    reason: 'no-text',
    says: 'There is no text in the file, only pictures or nothing at all. Run text recognition (OCR) on it and upload the result.',
  })
}

function tooLong(characters: number, most: number): Verdict<never> {
  const [has, may] = [characters, most].map(count => count.toLocaleString('en-GB'))
  return refused({
    reason: 'text-too-long',
    says: `The text of the file has ${has} characters; at most ${may} are read. Split the file and upload the parts.`,
  })
}
