/** The page on which an item is minuted; its confidential part has another. */
export function addressOfMinuting(meeting: string, number: number, isTwin = false): string {
  return `/meetings/${encodeURIComponent(meeting)}/items/${number}/minute${isTwin ? '/confidential' : ''}`
}

export function addressOfMinutes(meeting: string, isTwin = false): string {
  return `/meetings/${encodeURIComponent(meeting)}/${isTwin ? 'confidential-minutes' : 'minutes'}`
}

export function addressOfMeeting(meeting: string): string {
  return `/meetings/${encodeURIComponent(meeting)}`
}

/** Old minutes that are being taken over. */
export function addressOfImport(id: string): string {
  return `/imports/${id}`
}
