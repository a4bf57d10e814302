/** A piece of text where it stands on a page, in points; `down` is its baseline. */
export type Fragment = Readonly<{ text: string; across: number; down: number; width: number; size: number }>

/** Of a segment as the file has it, with whether a space goes before it. */
export type Piece = Readonly<{ text: string; left: number; right: number; isSpaced: boolean }>
/** Pieces that stand close together on one line. */
export type Segment = Readonly<{ text: string; left: number; right: number; pieces: readonly Piece[] }>
export type PageLine = Readonly<{ down: number; size: number; segments: readonly Segment[] }>
