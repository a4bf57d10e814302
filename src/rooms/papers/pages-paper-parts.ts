import { type Edition, getEdition } from '../../kit/pack/pack.ts'
import type { PackPart } from '../../shell/documents/pack/pack-part.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { Ask } from '../../shell/web/ask.ts'
import { type Appendix, referenceOfAppendix } from './appendix.ts'
import type { DeclaredAppendix, Paper } from './paper.ts'
import { latestVersion } from './stored-version.ts'
import type { StoredDocument } from './store-files.ts'
import { appendixCoverOf, coverOf, markingOf } from './views-cover.ts'

/** Documents with their bytes, by their identifiers. */
export type Documents = ReadonlyMap<string, StoredDocument>

/** The parts of one paper: its cover, then its document and its appendices. */
export function partsOfPaper(
  ask: Ask,
  paper: Kept<Paper>,
  appendices: readonly Kept<Appendix>[],
  documents: Documents,
  before = '',
): readonly PackPart[] {
  const { record } = paper
  const edition = getEdition(ask.house.pack, record.edition)
  const title = `${before}${record.title}`
  const key = `paper-${record.id}`
  return [
    { kind: 'document', key, title, reference: record.reference, document: coverOf(ask.house, edition, paper) },
    ...partsBelow(ask, paper, appendices, documents),
  ]
}

/** The same without the cover. */
export function partsBelow(
  ask: Ask,
  paper: Kept<Paper>,
  appendices: readonly Kept<Appendix>[],
  documents: Documents,
): readonly PackPart[] {
  const { record, content } = paper
  const edition = getEdition(ask.house.pack, record.edition)
  const own = appendices.filter(appendix => appendix.record.parent === record.id)
  return [
    ...documentPartOf(edition, paper, `paper-${record.id}`, `${record.reference}: the document`, documents),
    ...content.appendices.flatMap(declared => {
      const known = own.find(appendix => appendix.content.label === declared.label)
      return known === undefined
        ? [stubOfAppendix(edition, paper, declared)]
        : partsOfAppendix(ask, edition, paper, known, documents)
    }),
  ]
}

function partsOfAppendix(
  ask: Ask,
  edition: Edition,
  paper: Kept<Paper>,
  appendix: Kept<Appendix>,
  documents: Documents,
): readonly PackPart[] {
  const { record, content } = appendix
  const key = keyOf(paper, content.label)
  const title = `Appendix ${content.label}: ${record.title}`
  const cover = content.summary !== '' || latestVersion(content.files) === undefined
  const document = appendixCoverOf(ask.house, edition, appendix)
  return [
    ...(cover ? [{ kind: 'document', key, title, reference: record.reference, document } as const] : []),
    ...documentPartOf(edition, appendix, key, title, documents),
  ]
}

/** Only what the paper declares: its letter or number, and its class. */
function stubOfAppendix(edition: Edition, paper: Kept<Paper>, { label, classification }: DeclaredAppendix): PackPart {
  const title = `Appendix ${label}, ${edition.classification.classes[classification].name}`
  return {
    kind: 'stub',
    key: keyOf(paper, label),
    title,
    reference: referenceOfAppendix(paper.record.reference, label),
    classification: markingOf(edition, paper.record.classification),
    text: 'This appendix is not in this copy, because of its class.',
  }
}

function keyOf({ record }: Kept<Paper>, label: string): string {
  return `appendix-${record.id}-${label}`
}

type WithDocument = Kept<Pick<Paper, 'files' | 'externalMarking'>>

function documentPartOf(
  edition: Edition,
  { record, content }: WithDocument,
  key: string,
  title: string,
  documents: Documents,
): readonly PackPart[] {
  const file = latestVersion(content.files)
  if (file === undefined) return []
  const common = {
    key: `${key}-document`,
    title,
    reference: record.reference,
    classification: markingOf(edition, record.classification),
    ...(content.externalMarking === null ? {} : { externalMarking: content.externalMarking }),
  }
  const stored = documents.get(file.file)
  if (stored === undefined) {
    const text = `“${file.name}” goes with this paper, and cannot be bound into a pack. It can be downloaded on the page of ${record.reference}.`
    return [{ kind: 'stub', ...common, text }]
  }
  const { bytes, name: fileName, type } = stored
  return type.kind === 'pdf'
    ? [{ kind: 'pdf', ...common, bytes, fileName }]
    : [{ kind: 'picture', ...common, bytes, fileName, description: `${record.title}, as a picture` }]
}
