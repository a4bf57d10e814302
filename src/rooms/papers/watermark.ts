import type { Classification } from '../../kit/classification.ts'
import { formatInstant, type Instant } from '../../kit/instant.ts'
import type { Handling } from '../../kit/pack/handling.ts'

/** Does a document of this class go out only with its reader’s name across it? */
export function isStamped({ classes }: Handling, classification: Classification): boolean {
  const { channel, needsDeclaration } = classes[classification]
  return needsDeclaration || channel === 'sign-in-watermarked' || channel === 'secure-room'
}

/** Is it recorded who has read something of this class? */
export function isRecorded({ classes }: Handling, classification: Classification): boolean {
  return classes[classification].needsDeclaration
}

/** `Lender Member 1, 9 December 2016 at 10:00am`. */
export function watermarkWords(reader: string, at: Instant): string {
  return `${reader}, ${formatInstant(at)}`
}
