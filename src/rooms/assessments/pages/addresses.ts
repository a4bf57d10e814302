export function addressOfAssessment(reference: string): string {
  return `/assessments/${reference.split('/').map(encodeURIComponent).join('/')}`
}

export function addressOfAssessor(key: string): string {
  return `/assessors/${encodeURIComponent(key)}`
}

/** Where an assessment of a modification is asked for. */
export function addressOfRequest(modification: string): string {
  return `/assessments/new?${new URLSearchParams({ modification })}`
}
