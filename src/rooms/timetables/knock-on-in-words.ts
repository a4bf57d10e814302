import { formatDate } from '../../kit/calendar-date.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import { releaseTitle } from './releases.ts'
import type { KnockOn, Slip } from './knock-on.ts'

/**
 * `Preliminary Assessment (RC7/DA1) is to be expected on 20 January 2017 instead of 15 December 2016: its turn comes on 16 December 2016, after
 * RC5/DA1. Because of it: Report: TC-041 of 10 February 2017 instead of 13 January 2017; Implementation: November 2017 release instead of June 2017 release.`
 */
export function knockOnInWords(edition: Pick<Edition, 'bodies'>, { cause, reaches }: KnockOn): string {
  const named = cause.reference === null ? cause.step.title : `${cause.step.title} (${cause.reference})`
  const verb = cause.isDone ? 'came' : 'is to be expected'
  const why = cause.because.length === 0 ? '' : `: ${cause.because.join('; ')}`
  const first = `${named} ${verb} on ${formatDate(cause.expected)} instead of ${formatDate(cause.planned)}${why}.`
  const told = reaches.filter(({ step }) => step.option === 'meeting' || step.option === 'release')
  if (told.length === 0)
    return reaches.length === 0
      ? `${first} It moves nothing else.`
      : `${first} It moves ${inList(reaches.map(({ step }) => step.title))}.`
  return `${first} Because of it: ${told.map(slip => reachedInWords(edition, slip)).join('; ')}.`
}

function reachedInWords({ bodies }: Pick<Edition, 'bodies'>, slip: Slip): string {
  const { step, planned, expected } = slip
  const instead = (before: string, now: string) => `${step.title}: ${now} instead of ${before}`
  if (step.option === 'release') return instead(releaseTitle(planned), releaseTitle(expected))
  if (step.option !== 'meeting') return instead(formatDate(planned), formatDate(expected))
  const body = bodies.find(({ key }) => key === step.body)
  const meeting = slip.reference === null ? `${body?.shortName ?? step.body} of` : `${slip.reference} of`
  return instead(formatDate(planned), `${meeting} ${formatDate(expected)}`)
}

function inList(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}
