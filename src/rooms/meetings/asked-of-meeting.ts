/** What an act on a meeting is asked. */
export type AskedOfMeeting = Readonly<{
  /** The reference of the meeting. */
  meeting: string
  /** The version that the form was made from. */
  version?: number | undefined
}>

export type AskedWithReason = AskedOfMeeting & Readonly<{ reason: string }>
