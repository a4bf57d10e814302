import type { Transporter } from 'nodemailer'
import type { Mailer } from './mailer.ts'
import { refusalOf } from './send-mail.ts'

/** Where mail is handed in, and from which address it comes. */
export type MailSettings = Readonly<{ server: string; from: string }>

/** Hands mail to a server by SMTP: `smtp://name:password@mail.example.org:587`, or `smtps:` for a connection encrypted from the start. */
export function smtpMailer({ server, from }: MailSettings): Mailer {
  let transport: Transporter | undefined
  const host = from.split('@')[1] ?? 'localhost'
  return {
    send: async ({ to, subject, text, id, endsAt }) => {
      // The same identifier at each try, so that whoever gets it twice can tell. Nothing is to answer it by itself.
      const headers = {
        'auto-submitted': 'auto-generated',
        'x-auto-response-suppress': 'All',
        ...(endsAt === undefined ? {} : endingHeaders(endsAt)),
      }
      const messageId = `<${id}@${host}>`
      try {
        transport ??= (await import('nodemailer')).createTransport(optionsOf(new URL(server)))
        await transport.sendMail({ from, to: { name: '', address: to }, subject, text, headers, messageId })
      } catch (fault) {
        throw refusalOf(fault)
      }
    },
  }
}

/** By these a mail program offers to end such letters, and does it by a POST without asking anything more. */
function endingHeaders(endsAt: string) {
  return { 'list-unsubscribe': `<${endsAt}>`, 'list-unsubscribe-post': 'List-Unsubscribe=One-Click' }
}

function optionsOf(url: URL) {
  const isEncrypted = url.protocol === 'smtps:'
  const isHere = ['localhost', '127.0.0.1'].includes(url.hostname)
  const auth = { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
  return {
    host: url.hostname,
    port: Number(url.port || (isEncrypted ? 465 : 587)),
    secure: isEncrypted,
    // Over a network neither a password nor a link goes unencrypted.
    requireTLS: !isEncrypted && !isHere,
    ignoreTLS: isHere && !isEncrypted,
    ...(auth.user === '' ? {} : { auth }),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  }
}
