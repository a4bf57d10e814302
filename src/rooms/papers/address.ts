/** The address of a paper or an appendix: references may have slashes of their own, so they are led through as they are. */
export function addressOfPaper(reference: string): string {
  return `/papers/${reference.split('/').map(encodeURIComponent).join('/')}`
}
