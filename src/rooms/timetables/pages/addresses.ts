/** Where the timetable of a modification is. */
export function addressOfTimetable(reference: string): string {
  return `/timetables/${encodeURIComponent(reference)}`
}

/** Where a timetable is laid out for it. */
export function addressOfProposal(modification: string): string {
  return `/timetables/new?${new URLSearchParams({ modification })}`
}
