import { Type } from 'typebox'
import { CLASSIFICATIONS } from '../../../kit/classification.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { choice, line, prose, type SentFile } from '../../../shell/web/form-input.ts'
import { attachDocument } from '../acts/attach-document.ts'
import { renewDocument } from '../acts/renew-document.ts'
import { withdrawDocument } from '../acts/withdraw-document.ts'
import { addressOfDocument, addressOfModification, REGISTER } from './addresses.ts'
import { sendDocument, showDocument } from './document-page.ts'
import { showModification } from './modification.ts'

const base = `${REGISTER}/:reference/documents`
const one = `${base}/:document`

/** The documents of a modification. */
export function documentDoors(web: Web): void {
  web.page(one, showDocument)
  web.page(`${one}/files/:version`, sendDocument)
  web.act(base, {
    fields: Type.Object({
      type: line(60),
      title: line(300),
      classification: choice(CLASSIFICATIONS),
      step: Type.Optional(line(80)),
      solution: Type.Optional(line(60)),
    }),
    from: showModification,
    act: async (ask, { fields, files, version }) => {
      const file = onlyOne(files)
      if (!file.ok) return file
      const modification = ask.params['reference'] ?? ''
      const { name, bytes } = file.value
      const asked = { modification, ...fields, name, bytes, speaksFor: speaksFor(ask), version }
      const attached = await attachDocument(ask.context, asked)
      return attached.ok ? granted(`${addressOfModification(modification)}#documents`) : attached
    },
  })
  web.act(`${one}/files`, {
    fields: Type.Object({ note: Type.Optional(line(500)) }),
    from: showDocument,
    act: async (ask, { fields, files, version }) => {
      const file = onlyOne(files)
      if (!file.ok) return file
      const { name, bytes } = file.value
      const asked = { document: own(ask), ...fields, name, bytes, speaksFor: speaksFor(ask), version }
      return reached(ask, await renewDocument(ask.context, asked))
    },
  })
  web.act(`${one}/withdrawal`, {
    fields: Type.Object({ reason: prose(2000) }),
    from: showDocument,
    act: async (ask, { fields, version }) => {
      const asked = { document: own(ask), ...fields, speaksFor: speaksFor(ask), version }
      return reached(ask, await withdrawDocument(ask.context, asked))
    },
  })
}

function onlyOne(files: readonly SentFile[]): Verdict<SentFile> {
  const [file, ...others] = files.filter(({ field }) => field === 'file')
  if (file === undefined) return refused({ reason: 'no-file', says: 'Choose the file to attach.', field: 'file' })
  if (others.length === 0) return granted(file)
  return refused({ reason: 'one-file', says: 'Attach one file at a time: each is a document.', field: 'file' })
}

function own({ params }: Ask): string {
  return `${params['reference']}/${params['document']}`
}

function speaksFor({ reader }: Ask): string | null {
  return reader.actor.party
}

function reached(ask: Ask, verdict: Verdict<unknown>): Verdict<string> {
  return verdict.ok ? granted(addressOfDocument(own(ask))) : verdict
}
