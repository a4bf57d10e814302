import { Type } from 'typebox'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { choice, identifier, line, prose, ticked } from '../../../shell/web/form-input.ts'
import { addMethod } from '../acts/add-method.ts'
import type { MethodGiven } from '../acts/check-new-method.ts'
import { chooseMail } from '../acts/choose-mail.ts'
import { endSessions } from '../acts/end-sessions.ts'
import { makeRecoveryCodes } from '../acts/make-recovery-codes.ts'
import { makeToken } from '../acts/make-token.ts'
import { removeMethod } from '../acts/remove-method.ts'
import { revokeToken } from '../acts/revoke-token.ts'
import type { SessionsToEnd } from '../store-sessions.ts'
import { switchCapacity } from '../acts/switch-capacity.ts'
import { showAccount } from './account-page.ts'
import { codesPage, tokenPage } from './shown-once.ts'

const id = Type.Object({ id: identifier() })

/** What somebody does with the own account. What opens a way in needs one to have shown who one is. */
export function accountDoors(web: Web): void {
  web.page('/account', showAccount)
  methodDoors(web)
  web.act('/account/sessions/end', {
    fields: id,
    from: showAccount,
    act: async (ask, { fields }) => await end(ask, { only: fields.id }),
  })
  web.act('/account/sessions/end-others', {
    fields: Type.Object({}),
    from: showAccount,
    act: async ask => await end(ask, { allBut: ask.reader.signedIn?.id }),
  })
  web.act('/account/tokens', {
    fields: Type.Object({ title: line(100), may: choice(['read', 'act']), lastDay: line(10) }),
    from: showAccount,
    needsConfirmation: true,
    act: async (ask, { fields: { may, ...asked } }) => {
      const token = await makeToken(ask.context, { ...asked, mayAct: may === 'act' })
      return token.ok ? granted(tokenPage(token.value)) : token
    },
  })
  web.act('/account/tokens/revocation', {
    fields: id,
    from: showAccount,
    act: async (ask, { fields }) => toAccount(await revokeToken(ask.context, fields.id)),
  })
  web.act('/session/capacity', {
    fields: Type.Object({ capacity: line(200) }),
    from: showAccount,
    act: async (ask, { fields }) => {
      const { signedIn } = ask.reader
      if (signedIn?.kind !== 'session') return refused(NOT_BY_TOKEN)
      const chosen = { session: signedIn.id, capacity: fields.capacity, own: ask.reader.capacities }
      return toAccount(await switchCapacity(ask.house, chosen))
    },
  })
  web.act('/account/mail', {
    fields: Type.Object({ wantsMail: ticked() }),
    from: showAccount,
    act: async (ask, { fields }) => toAccount(await chooseMail(ask.context, fields.wantsMail !== undefined)),
  })
}

function methodDoors(web: Web): void {
  web.act('/account/passkeys', {
    fields: Type.Object({ answer: prose(20_000), title: line(100) }),
    from: showAccount,
    needsConfirmation: true,
    act: async (ask, { fields }) => await add(ask, { kind: 'passkey', ...fields }),
  })
  web.act('/account/passkeys/removal', {
    fields: id,
    from: showAccount,
    needsConfirmation: true,
    act: async (ask, { fields }) => toAccount(await removeMethod(ask.context, { kind: 'passkey', id: fields.id })),
  })
  web.act('/account/password', {
    fields: Type.Object({ password: line(1000), code: line(50) }),
    from: showAccount,
    needsConfirmation: true,
    act: async (ask, { fields }) => await add(ask, { kind: 'password', ...fields }),
  })
  web.act('/account/password/removal', {
    fields: Type.Object({}),
    from: showAccount,
    needsConfirmation: true,
    act: async ask => toAccount(await removeMethod(ask.context, { kind: 'password' })),
  })
  web.act('/account/directory/removal', {
    fields: Type.Object({}),
    from: showAccount,
    needsConfirmation: true,
    act: async ask => toAccount(await removeMethod(ask.context, { kind: 'directory' })),
  })
  web.act('/account/recovery-codes', {
    fields: Type.Object({}),
    from: showAccount,
    needsConfirmation: true,
    act: async ask => {
      const codes = await makeRecoveryCodes(ask.house, ask.context)
      return codes.ok ? granted(codesPage(codes.value)) : codes
    },
  })
}

const NOT_BY_TOKEN = {
  reason: 'not-by-token',
  says: 'A token for programs cannot do this. Sign in, and do it yourself.',
}

async function add(ask: Ask, given: MethodGiven): Promise<Verdict<string>> {
  const { signedIn } = ask.reader
  if (signedIn?.kind !== 'session')
    return refused({
      reason: 'not-by-token',
      says: 'A token for programs cannot do this. Sign in, and do it yourself.',
    })
  return toAccount(await addMethod(ask.house, ask.context, { session: signedIn.id, given }))
}

async function end(ask: Ask, which: SessionsToEnd): Promise<Verdict<string>> {
  // Doors let nobody act who is not signed in.
  return toAccount(await endSessions(ask.house, ask.reader.person?.id ?? '', which))
}

function toAccount(verdict: Verdict<unknown>): Verdict<string> {
  return verdict.ok ? granted('/account') : verdict
}
