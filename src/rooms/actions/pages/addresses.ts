/** Where an action from before is entered. */
export const EARLIER_ACTIONS = '/actions/earlier'

export function addressOfAction(reference: string): string {
  return `/actions/${reference}`
}

/** Where actions at an item, or at its confidential twin, are read and raised. */
export function addressOfRaising(meeting: string, number: number, isTwin: boolean): string {
  return `/meetings/${meeting}/items/${number}${isTwin ? '/confidential' : ''}/actions`
}
