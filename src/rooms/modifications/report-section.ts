export type ReportSection = Readonly<{
  key: string
  title: string
  /** What the record says: labels with their values. */
  rows: readonly Readonly<{ label: string; value: string }>[]
  /** The text of a document that is printed here. */
  text?: string | undefined
  /** What somebody wrote. It stays when the report is made anew. */
  written: string
}>

/** What the record says of a section, before anybody has written in it. */
export type MadeSection = Omit<ReportSection, 'written'>
