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
