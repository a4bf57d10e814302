import { type KeyObject, timingSafeEqual } from 'node:crypto'
import { keyedDigest } from '../sign-in/sealing.ts'

const LENGTH = 40

/** What stands in a link by which letters are ended: made from what they are about, and nobody can make it without the key of the installation. */
export function endingToken(installation: KeyObject, about: string): string {
  return keyedDigest(installation, 'ending letters', about).slice(0, LENGTH)
}

export function isEndingToken(installation: KeyObject, about: string, token: string): boolean {
  const [own, given] = [Buffer.from(endingToken(installation, about)), Buffer.from(token)]
  return own.length === given.length && timingSafeEqual(own, given)
}
