import { Type } from 'typebox'
import { granted, type Verdict } from '../../../kit/verdict.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { line, prose } from '../../../shell/web/form-input.ts'
import { approveTimetable } from '../acts/approve-timetable.ts'
import { closeTimetable } from '../acts/close-timetable.ts'
import { noteStep } from '../acts/note-step.ts'
import { pauseTimetable } from '../acts/pause-timetable.ts'
import { rebaselineTimetable } from '../acts/rebaseline-timetable.ts'
import { resumeTimetable } from '../acts/resume-timetable.ts'
import { addressOfTimetable } from './addresses.ts'
import { showTimetable } from './timetable-page.ts'

const reason = prose(1000)
const authority = line(60)
const REASON = Type.Object({ reason })
const STEP = Type.Object({ step: line(60), on: Type.Optional(line(10)), note: Type.Optional(line(500)) })

/** The acts on one timetable. */
export function timetableDoors(web: Web): void {
  const base = '/timetables/:reference'
  const from = showTimetable
  web.page(base, showTimetable)
  web.act(`${base}/approval`, {
    fields: Type.Object({ authority }),
    from,
    act: async (ask, { fields, version }) =>
      reached(ask, await approveTimetable(ask.context, { ...own(ask), ...fields, version })),
  })
  web.act(`${base}/baselines`, {
    fields: Type.Object({ authority, reason }),
    from,
    act: async (ask, { fields, version }) =>
      reached(ask, await rebaselineTimetable(ask.context, { ...own(ask), ...fields, version })),
  })
  web.act(`${base}/steps`, {
    fields: STEP,
    from,
    act: async (ask, { fields, version }) =>
      reached(ask, await noteStep(ask.context, { ...own(ask), ...fields, version })),
  })
  web.act(`${base}/pauses`, {
    fields: REASON,
    from,
    act: async (ask, { fields, version }) =>
      reached(ask, await pauseTimetable(ask.context, { ...own(ask), ...fields, version })),
  })
  web.act(`${base}/resumption`, {
    fields: Type.Object({}),
    from,
    act: async (ask, { version }) => reached(ask, await resumeTimetable(ask.context, { ...own(ask), version })),
  })
  web.act(`${base}/closing`, {
    fields: REASON,
    from,
    act: async (ask, { fields, version }) =>
      reached(ask, await closeTimetable(ask.context, { ...own(ask), ...fields, version })),
  })
}

function own({ params }: Ask): Readonly<{ modification: string }> {
  return { modification: params['reference'] ?? '' }
}

function reached(ask: Ask, verdict: Verdict<unknown>): Verdict<string> {
  return verdict.ok ? granted(addressOfTimetable(own(ask).modification)) : verdict
}
