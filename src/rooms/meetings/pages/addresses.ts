import type { SpineRecord } from '../../../shell/ledger/record.ts'

export function addressOfMeeting(reference: string): string {
  return `/meetings/${encodeURIComponent(reference)}`
}

export function addressOfItem(meeting: string, number: number | null): string {
  return number === null ? addressOfMeeting(meeting) : `${addressOfMeeting(meeting)}/items/${number}`
}

/** The lasting address of an item: its number may change until the papers are out, its serial never does. */
export function lastingAddressOf({ reference }: Pick<SpineRecord, 'reference'>): string {
  const [, meeting = '', serial = '', confidential] = /^(.+)\/item-(\d+)(-confidential)?$/.exec(reference) ?? []
  const own = `${addressOfMeeting(meeting)}/items/by-serial/${serial}`
  return confidential === undefined ? own : `${own}/confidential`
}
