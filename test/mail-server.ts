import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'

/** A mail server that keeps what it is given, as it came; `answer` is what it says to a mail instead of taking it. */
export type MailServer = Readonly<{
  url: string
  mails: string[]
  answer: { refuses: number | undefined }
  close: () => Promise<void>
}>

export async function openMailServer(): Promise<MailServer> {
  const mails: string[] = []
  const answer: MailServer['answer'] = { refuses: undefined }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, callback) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (answer.refuses !== undefined) {
          callback(Object.assign(new Error('no'), { responseCode: answer.refuses }))
          return
        }
        mails.push(Buffer.concat(chunks).toString('utf8'))
        callback()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const bound = server.server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    answer,
    close: async () => {
      await new Promise<void>(resolve => server.close(() => resolve()))
    },
  }
}

/** The text of a mail, as its reader sees it. */
export function textOfMail(mail: string): string {
  const [head = '', ...body] = mail.split('\r\n\r\n')
  const text = body.join('\n\n')
  const plain = text
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return /quoted-printable/i.test(head) ? plain : text
}
