import type { FileKind } from './file-kind.ts'

/** The text of a file, as a person would read it. */
export type ExtractedText = Readonly<{
  kind: FileKind
  /**
   * Lines ended by `\n`; each page but the first begins with `\f`; cells of a table, and columns far apart, by tabs. Headings that the file marks
   * as such, and that have no number, begin with `#` to `######` as in Markdown.
   */
  text: string
  /** The same, page by page, where the file has pages of its own. */
  pages?: readonly string[]
  /** What a reader of the text must know: what was left out, and what is in doubt. Whole sentences. */
  warnings: readonly string[]
}>

/** What one reader makes of a file. */
export type Reading = Omit<ExtractedText, 'kind'>
