import type { Document, Marking, Text } from '../document.ts'

/** One thing in a pack. Its key stays the same from issue to issue; by it a page number finds its way back. */
export type PackPart = DocumentPart | PdfPart | PicturePart | StubPart

type Named = Readonly<{ key: string; title: string; reference?: string }>
type Marked = Readonly<{ classification: Marking; externalMarking?: string }>

/** Something that we print. */
export type DocumentPart = Named & Readonly<{ kind: 'document'; document: Document }>

/** A PDF as somebody sent it. */
export type PdfPart = Named & Marked & Readonly<{ kind: 'pdf'; bytes: Uint8Array; fileName: string }>

/** A PNG or JPEG, with what it shows for those who cannot see it. */
export type PicturePart = Named &
  Marked &
  Readonly<{ kind: 'picture'; bytes: Uint8Array; fileName: string; description: string }>

/** A page that says why something is not there: `Appendix B: not in this pack, because it is Red.` */
export type StubPart = Named & Marked & Readonly<{ kind: 'stub'; text: Text }>

/** What a pack is made of. */
export type Pack = Readonly<{
  /** Title, organisation, marking and so on of the pack; its blocks stand before the list of contents. */
  cover: Document
  /** In the order of the list of contents. */
  parts: readonly PackPart[]
  /** Who reads this copy and when, across every page. */
  watermark?: string
  /** The contents of the issue before, if readers have one: the numbers of its pages stay as they are. */
  previous?: readonly PackEntry[]
}>

/** A part in the list of contents. Pages are as printed: `12`, `12a`. */
export type PackEntry = Readonly<{
  key: string
  title: string
  firstPage: string
  lastPage: string
  /** The last page that it had in any issue. No other part is ever given one of them. */
  reservedTo: string
  /** Changes if the content does. */
  fingerprint: string
  /** What is different from the issue before. A part that is withdrawn has no pages in this issue. */
  change?: 'new' | 'replaced' | 'withdrawn'
}>

/** The key of the cover and contents, which are the first part of every pack. */
export const FRONT = 'front'
