/** Those who hold a function, as readers of what is written by it or for it. */
export function functionGroup(key: string): string {
  return `function:${key}`
}

/** Those who come from an organisation. */
export function organisationGroup(key: string): string {
  return `organisation:${key}`
}
