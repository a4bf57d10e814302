const LONGEST_HEADING = 200

/** Marks an unnumbered heading as Markdown does. A numbered one is known by its number; level 0, or a long text, is no heading. */
export function headingLine(text: string, level: number): string {
  const isPlain = text.trim() !== '' && text.length <= LONGEST_HEADING && !text.includes('\n') && !/^[(#]?\d/.test(text)
  return level > 0 && isPlain ? `${'#'.repeat(level)} ${text}` : text
}
