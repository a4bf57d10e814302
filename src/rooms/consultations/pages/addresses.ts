export const CONSULTATIONS_PAGE = '/consultations'
export const DRAFTS_PAGE = '/consultation-drafts'

/** `RC007/TC1` -> its page. */
export function addressOfConsultation(reference: string): string {
  const [about = '', number = ''] = reference.split('/')
  return `${CONSULTATIONS_PAGE}/${encodeURIComponent(about)}/${encodeURIComponent(number)}`
}

/** `RC007/CD1` -> the page of that draft. */
export function addressOfDraft(reference: string): string {
  const [about = '', number = ''] = reference.split('/')
  return `${DRAFTS_PAGE}/${encodeURIComponent(about)}/${encodeURIComponent(number)}`
}

/** `RC007/TC1/R20417`, or its confidential part, -> where it stands on the page of its consultation. */
export function addressOfResponse(reference: string): string {
  const [about = '', number = '', response = ''] = reference.split('/')
  return `${addressOfConsultation(`${about}/${number}`)}#${response.toLowerCase()}`
}
