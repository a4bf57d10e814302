/**
 * The fields that the product supplies for a reference of each kind, of which a pattern may use any, and those that it must use so that
 * no two records have the same reference. `meeting` and `document` are the meeting's own reference and its name for documents.
 */
export const REFERENCE_KINDS = {
  meeting: { may: ['series', 'number', 'day', 'month', 'year'], must: [['series'], ['number']] },
  document: { may: ['series', 'number', 'day', 'month', 'year'], must: [['series'], ['number']] },
  action: { may: ['meeting', 'document', 'number'], must: [['meeting', 'document'], ['number']] },
  paper: { may: ['meeting', 'document', 'number'], must: [['meeting', 'document'], ['number']] },
  decision: { may: ['meeting', 'document', 'number'], must: [['meeting', 'document'], ['number']] },
  modification: { may: ['number'], must: [['number']] },
} as const satisfies Record<string, { may: readonly string[]; must: readonly (readonly string[])[] }>

export type ReferenceKind = keyof typeof REFERENCE_KINDS
