import { readFile } from 'node:fs/promises'
import { granted, type Refusal, refused, type Verdict } from '../kit/verdict.ts'
import { countVotes, quorumOf } from '../rooms/bodies/door.ts'
import type { Ballot, BallotCount } from '../rooms/modifications/ballot.ts'
import { readPublishedBallot, recount, type Recount } from '../rooms/modifications/published-ballot.ts'

const USAGE = `Usage: witan recount BALLOT [--json]

Counts a ballot on a modification again, offline, from what is published of it: how each seat voted, and the rules.

  BALLOT   a file with the JSON of the ballot’s page: its address with “?format=json”
  --json   the result as one JSON object

The exit status is 0 if it comes to what was published, 1 if it does not, 2 if it could not be counted.`

/** Prints what the count comes to, and whether it is what was published. Returns the exit status. */
export async function recountCommand(
  args: readonly string[],
  out: (line: string) => void,
  err: (line: string) => void,
): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    out(USAGE)
    return 0
  }
  const files = args.filter(word => !word.startsWith('-'))
  const strange = args.find(word => word.startsWith('-') && word !== '--json')
  const [file] = files
  if (file === undefined || files.length > 1 || strange !== undefined) {
    err(USAGE)
    return 2
  }
  const text = await textOf(file)
  const read = text.ok ? readPublishedBallot(text.value) : text
  if (!read.ok) return cannot(read.refusals, err)
  const { reference, ballot } = read.value
  // Only one that has been counted is read.
  const again = recount({ count: countVotes, quorum: quorumOf }, ballot as Ballot & Readonly<{ count: BallotCount }>)
  if (args.includes('--json')) out(JSON.stringify({ reference, ...again }))
  else for (const line of inWords(reference, ballot, again)) out(line)
  return again.isSame ? 0 : 1
}

/** A ballot of a thousand seats is smaller. */
const LARGEST_BYTES = 20_000_000

async function textOf(file: string): Promise<Verdict<string>> {
  const bytes = await readFile(file).catch(() => undefined)
  if (bytes === undefined) {
    return refused({ reason: 'no-such-file', says: `${file} cannot be read. Check its name and folder.` })
  }
  if (bytes.length > LARGEST_BYTES) {
    return refused({ reason: 'too-large', says: `${file} is larger than any ballot. Check that it is one.` })
  }
  return granted(bytes.toString('utf8').replace(/^\ufeff/, ''))
}

function inWords(reference: string, { solutions }: Ballot, { is, was, isSame }: Recount): readonly string[] {
  const title = (key: string | null) => solutions.find(one => one.key === key)?.title ?? 'none'
  return [
    `${reference}, counted again:`,
    ...is.bySolution.map(({ solution, count }) => `  ${title(solution)}: ${count.explanation}`),
    `  ${is.quorum.explanation}.`,
    `  ${is.outcome === 'carried' ? `Carried: ${title(is.solution)}.` : 'Not carried.'}`,
    isSame
      ? 'It comes to what was published.'
      : `It does not come to what was published, which is: ${was.outcome === 'carried' ? `carried, ${title(was.solution)}` : 'not carried'}.`,
  ]
}

function cannot(refusals: readonly Refusal[], err: (line: string) => void): number {
  for (const { says } of refusals) err(says)
  return 2
}
