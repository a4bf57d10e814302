/** Something that waits for a person: on the desk it stands in order of its date, and what is late stands first. */
export type Duty = Readonly<{
  /** What is to be done: `Answer the written decision CMW3`. */
  says: string
  href: string
  /** The day by which; null if there is none. */
  dueOn: string | null
  /** Of what it is a part, such as a meeting. */
  about: string
}>
