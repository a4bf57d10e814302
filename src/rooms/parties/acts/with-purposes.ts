import type { Contact, Giving } from '../contact.ts'

/** With a contact for each of the purposes, numbered on. */
export function withPurposes(contacts: readonly Contact[], { person, purposes, from }: Giving): readonly Contact[] {
  const more = purposes.map((purpose, n) => ({ number: contacts.length + n + 1, person, purpose, from, until: null }))
  return [...contacts, ...more]
}
