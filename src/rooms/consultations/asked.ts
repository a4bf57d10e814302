import type { ConsultationQuestion } from '../../kit/pack/consultations.ts'

/** What a consultation asks: its questions, and the solutions and objectives that are put, as they were when it was issued. */
export type Asked = Readonly<{
  questions: readonly ConsultationQuestion[]
  /** What is approved or rejected. */
  solutions: readonly Named[]
  /** By what it is measured. */
  objectives: readonly Named[]
}>

export type Named = Readonly<{ key: string; title: string }>
