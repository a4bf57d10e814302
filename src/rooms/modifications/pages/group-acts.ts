import { Type } from 'typebox'
import { granted, type Verdict } from '../../../kit/verdict.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { choice, dateText, line, prose } from '../../../shell/web/form-input.ts'
import { answerQuestion } from '../acts/answer-question.ts'
import { confirmImpartiality } from '../acts/confirm-impartiality.ts'
import { nameGroupMember } from '../acts/name-group-member.ts'
import { setTerms } from '../acts/set-terms.ts'
import { linesOf } from '../description.ts'
import { addressOfModification, REGISTER } from './addresses.ts'
import { showGroup } from './group-page.ts'
import { showMemberPack } from './member-pack.ts'
import { showModification } from './modification.ts'

const base = `${REGISTER}/:reference`

/** The group that works on a modification: its terms, its questions, its members and their pack. */
export function groupDoors(web: Web): void {
  web.page(`${base}/member-pack`, showMemberPack)
  web.page(`${base}/group`, showGroup)
  memberDoors(web)
  web.act(`${base}/terms`, {
    fields: Type.Object({
      terms: prose(10_000),
      questions: Type.Optional(prose(10_000)),
      authority: Type.Optional(line(200)),
      group: Type.Optional(line(120)),
    }),
    from: showModification,
    act: async (ask, { fields, version }) => {
      const asked = { ...fields, modification: own(ask), questions: linesOf(fields.questions), version }
      return reached(await setTerms(ask.context, asked))
    },
  })
  web.act(`${base}/questions`, {
    fields: Type.Object({
      known: Type.Optional(prose(1000)),
      question: Type.Optional(prose(1000)),
      answer: Type.Optional(prose(10_000)),
      by: Type.Optional(line(200)),
    }),
    from: showModification,
    act: async (ask, { fields, version }) => {
      const { known = '', question = '', answer = '', by = '' } = fields
      const asked = { modification: own(ask), question: known === '' ? question : known, answer, by, version }
      return reached(await answerQuestion(ask.context, asked))
    },
  })
}

function memberDoors(web: Web): void {
  web.act(`${base}/group`, {
    fields: Type.Object({
      person: Type.Optional(line(60)),
      name: Type.Optional(line(200)),
      words: line(200),
      category: Type.Optional(line(60)),
      as: choice(['member', 'chair']),
      from: dateText(),
      impartialSince: Type.Optional(dateText()),
    }),
    from: showGroup,
    act: async (ask, { fields, version }) => {
      const { person = '', name = '', words, category = null, as, from, impartialSince = null } = fields
      const member = { person, name, words, category, isChair: as === 'chair', from, impartialSince }
      return reached(await nameGroupMember(ask.context, { modification: own(ask), ...member, version }))
    },
  })
  web.act(`${base}/group/impartiality`, {
    fields: Type.Object({ person: line(60), impartialSince: dateText() }),
    from: showGroup,
    act: async (ask, { fields: { person, impartialSince: on }, version }) =>
      reached(await confirmImpartiality(ask.context, { modification: own(ask), person, on, version })),
  })
}

function own({ params }: Ask): string {
  return params['reference'] ?? ''
}

function reached(verdict: Verdict<Kept<unknown>>): Verdict<string> {
  return verdict.ok ? granted(addressOfModification(verdict.value.record.reference)) : verdict
}
