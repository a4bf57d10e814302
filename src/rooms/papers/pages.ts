import { Type } from 'typebox'
import { refused, type Verdict } from '../../kit/verdict.ts'
import type { Ask } from '../../shell/web/ask.ts'
import type { Web } from '../../shell/web/doors.ts'
import type { Reply } from '../../shell/web/page.ts'
import { type FormInput, prose } from '../../shell/web/form-input.ts'
import { consentToLatePaper } from './acts/consent-to-late-paper.ts'
import { stepPaper } from './acts/step-paper.ts'
import { addressOfPaper } from './address.ts'
import { addToPaper, changeAppendix, NEW_APPENDIX, showNewAppendix, takeAway } from './pages-appendix-acts.ts'
import { showChanges } from './pages-changes.ts'
import { draft, NEW_PAPER, showNewPaper } from './pages-draft.ts'
import { EDIT, edit, showEdit } from './pages-edit.ts'
import { sendFile, UPLOAD, upload } from './pages-files.ts'
import { showPapers } from './pages-list.ts'
import { dropNote, keepNote, NEW_NOTE, NOTE_CHANGE, NOTE_REMOVAL, saveNote } from './pages-notes.ts'
import { findListed, seesPaper } from './pages-open.ts'
import { showPaper } from './pages-paper.ts'
import { sendWhole } from './pages-whole.ts'
import type { PaperAct } from './paper-act.ts'
import { STEP_WORDS } from './views-steps.ts'

/** A reference has up to two slashes of its own, by the pattern of the code, and one more for an appendix. */
const ADDRESSES = ['/papers/:a', '/papers/:a/:b', '/papers/:a/:b/:c', '/papers/:a/:b/:c/:d'] as const

export function paperDoors(web: Web): void {
  web.page('/papers', showPapers)
  web.page('/papers/new', showNewPaper)
  web.act('/papers', { fields: NEW_PAPER, from: showNewPaper, act: draft })
  for (const at of ADDRESSES) {
    web.page(at, showPaper)
    web.page(`${at}/edit`, showEdit)
    web.page(`${at}/changes`, showChanges, { days: ['since'] })
    web.page(`${at}/appendices/new`, showNewAppendix)
    web.page(`${at}/files/:version`, sendFile)
    web.page(`${at}/paper.pdf`, sendWhole)
    hangActs(web, at)
    hangSteps(web, at)
  }
}

function hangActs(web: Web, at: string): void {
  const onPage = { from: showPaper, sees: seesPaper }
  web.act(`${at}/files`, { ...onPage, fields: UPLOAD, act: upload })
  web.act(`${at}/appendices`, { fields: NEW_APPENDIX, from: showNewAppendix, sees: seesPaper, act: addToPaper })
  web.act(`${at}/notes`, { ...onPage, fields: NEW_NOTE, act: keepNote })
  web.act(`${at}/notes/change`, { ...onPage, fields: NOTE_CHANGE, act: saveNote })
  web.act(`${at}/notes/removal`, { ...onPage, fields: NOTE_REMOVAL, act: dropNote })
  web.act(`${at}/late-consent`, { ...onPage, fields: REASON, act: consent })
}

const REASON = Type.Object({ reason: Type.Optional(prose(2_000)) })

type Reasoned = FormInput<typeof REASON>

/** Each step of the lifecycle, at the address of the noun that it leaves behind. */
function hangSteps(web: Web, at: string): void {
  web.act(`${at}/text`, { fields: EDIT, from: showText, sees: seesPaper, act: changeText })
  for (const [act, { noun }] of Object.entries(STEP_WORDS)) {
    web.act(`${at}/${noun}`, {
      fields: REASON,
      from: showPaper,
      sees: seesPaper,
      // The keys of the table are the acts.
      act: async (ask, input) => await step(ask, act as PaperAct, input),
    })
  }
}

/** An appendix is changed on its own page, a paper on one for it. */
async function showText(ask: Ask): Promise<Reply> {
  const listed = await findListed(ask)
  return listed?.kind === 'appendix' ? await showPaper(ask) : await showEdit(ask)
}

async function changeText(ask: Ask, input: FormInput<typeof EDIT>): Promise<Verdict<string>> {
  const listed = await findListed(ask)
  return listed?.kind === 'appendix' ? await changeAppendix(ask, listed.id, input) : await edit(ask, input)
}

async function step(ask: Ask, act: PaperAct, { fields, version }: Reasoned): Promise<Verdict<string>> {
  const listed = await findListed(ask)
  if (listed === undefined) return refused(GONE)
  const { reason } = fields
  if (listed.kind === 'appendix') {
    return act === 'withdraw-paper' ? await takeAway(ask, listed.id, { reason, version }) : refused(NO_STEP)
  }
  const stepped = await stepPaper(ask.context, { paper: listed.id, act, reason, version })
  return stepped.ok ? { ok: true, value: addressOfPaper(stepped.value.record.reference) } : stepped
}

async function consent(ask: Ask, { fields, version }: Reasoned): Promise<Verdict<string>> {
  const listed = await findListed(ask)
  if (listed === undefined) return refused(GONE)
  const done = await consentToLatePaper(ask.context, { paper: listed.id, reason: fields.reason ?? '', version })
  return done.ok ? { ok: true, value: addressOfPaper(done.value.record.reference) } : done
}

const GONE = { reason: 'no-such-paper', says: 'There is no such paper. Load the page again.' }
const NO_STEP = {
  reason: 'appendix-follows',
  says: 'An appendix goes with its paper. Do this on the page of the paper.',
}
