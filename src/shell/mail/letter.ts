import type { House } from '../house.ts'
import { offering } from '../offers.ts'
import type { Letter } from './mailer.ts'

/** How a room writes what it has put into the outbox, at the moment of sending; undefined if by now there is nothing to say to anybody. */
export type LetterKind = Readonly<{
  kind: string
  write: (house: House, about: string) => Promise<Letter | undefined>
  /** Told once it has gone out, or will not go out. */
  ended?: (house: House, about: string, isSent: boolean) => Promise<void>
}>

export const LETTERS = offering<LetterKind>('letters')
