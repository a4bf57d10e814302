import type { House } from '../house.ts'
import { offering } from '../offers.ts'

/**
 * One mail. It is thin: a neutral sentence and a link. Nothing of a record stands in it, neither in its subject nor in its text, and it has no
 * files; what the link leads to is shown to whoever may see it, after signing in.
 */
export type Letter = Readonly<{
  to: string
  subject: string
  text: string
  /** Where one click in a mail program ends such letters for good (RFC 8058): an address that takes a POST from anybody who has it. */
  endsAt?: string | undefined
}>

/** Sends one mail. @throws MailRefused if the mail server will not take it. */
export type Mailer = Readonly<{ send: (letter: Letter & Readonly<{ id: string }>) => Promise<void> }>

/** A mail server said no. From 500 on it will always say so. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused'
  readonly answer: number

  constructor(answer: number) {
    super(`the mail server answered ${answer}`)
    this.answer = answer
  }
}

/** How a room writes what it has put into the outbox, at the moment of sending; undefined if by now there is nothing to say to anybody. */
export type LetterKind = Readonly<{
  kind: string
  write: (house: House, about: string) => Promise<Letter | undefined>
  /** Told once it has gone out, or will not go out. */
  ended?: (house: House, about: string, isSent: boolean) => Promise<void>
}>

export const LETTERS = offering<LetterKind>('letters')
