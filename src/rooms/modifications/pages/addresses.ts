export const REGISTER = '/modifications'

export function addressOfModification(reference: string): string {
  return `${REGISTER}/${encodeURIComponent(reference)}`
}

/** Where a step of it is taken. */
export function addressOfStep(reference: string, step: string): string {
  return `${addressOfModification(reference)}/steps/${step}`
}

/** `RC007/B1` -> its page below that of the modification. */
export function addressOfBallot(reference: string): string {
  const [modification = '', ballot = ''] = reference.split('/')
  return `${addressOfModification(modification)}/ballots/${ballot}`
}

/** `RC007/R1` -> its page below that of the modification. */
export function addressOfReport(reference: string): string {
  const [modification = '', report = ''] = reference.split('/')
  return `${addressOfModification(modification)}/reports/${report}`
}

/** `RC007/D1` -> its page below that of the modification. */
export function addressOfDocument(reference: string): string {
  const [modification = '', document = ''] = reference.split('/')
  return `${addressOfModification(modification)}/documents/${document}`
}
