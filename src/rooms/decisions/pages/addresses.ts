/** Where a decision of a meeting is found; a reference may hold a slash, which parts the address. */
export function addressOfDecision(reference: string): string {
  return `/decisions/${reference}`
}

export function addressOfWritten(reference: string): string {
  return `/decisions/written/${reference}`
}

/** Where decisions at an item, or at its confidential twin, are read and recorded. */
export function addressOfRecording(meeting: string, number: number, isTwin: boolean): string {
  return `/meetings/${meeting}/items/${number}${isTwin ? '/confidential' : ''}/decisions`
}

export function addressOfItem(meeting: string, number: number): string {
  return `/meetings/${meeting}/items/${number}`
}
