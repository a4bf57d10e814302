export type FileKind =
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'webp'
  | 'html'
  | 'markdown'
  | 'csv'
  | 'text'

/** What a file is, told from its bytes. */
export type FileType = Readonly<{
  kind: FileKind
  mediaType: string
  /** With its point: `.pdf`. */
  extension: string
  /** How its text is encoded, if it is text. */
  charset?: string
}>
