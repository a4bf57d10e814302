export { addAppendix, type NewAppendix } from './acts/add-appendix.ts'
export { addVersion, type NewVersion } from './acts/add-version.ts'
export { consentToLatePaper } from './acts/consent-to-late-paper.ts'
export { draftPaper, type NewPaper } from './acts/draft-paper.ts'
export { issuePapersOf } from './acts/issue-papers-of.ts'
export { placePaper, type Place } from './acts/place-paper.ts'
export { presentPapersOf } from './acts/present-papers-of.ts'
export { type PaperStep, stepPaper } from './acts/step-paper.ts'
export type { Appendix } from './appendix.ts'
export { awaitsConsent, isLateOn, latenessInWords, latePapers } from './lateness.ts'
export {
  type DeclaredAppendix,
  isIssued,
  type LateConsent,
  type Named,
  type Paper,
  type Recommendation,
} from './paper.ts'
export { appendicesFrom, appendicesOf, papersFrom, papersOf } from './store.ts'
export type { StoredVersion } from './stored-version.ts'
export { PAPER_PANELS, type Panel } from './views-panels.ts'
export { editPaper, type PaperEdit } from './acts/edit-paper.ts'
export type { PaperAct } from './paper-act.ts'
export { isStamped, watermarkWords } from './watermark.ts'
export { recommendationInWords } from './recommendation.ts'
export { packPartsOf } from './pages-pack-parts.ts'
export { keepFile } from './acts/keep-file.ts'
export { type ReadDocument, readDocument } from './acts/read-document.ts'
export { checkStampable } from './acts/check-stampable.ts'
export { deliverDocument } from './pages-files.ts'
export { documentOfRecord, findText } from './store-files.ts'
export { latestVersion } from './stored-version.ts'
