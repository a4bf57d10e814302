/** Without what differs between any two worlds: identifiers, hashes, keys, signatures, and what is numbered at random. */
export function comparable(text: string): string {
  return text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<id>')
    .replaceAll(/(\/R|#r|"r)\d{5}\b/g, '$1<number>')
    .replaceAll(/[0-9a-f]{64}/g, '<hash>')
    .replaceAll(/[0-9a-f]{32}/g, '<key>')
    .replaceAll(/[A-Za-z0-9+/]{86}==/g, '<signature>')
    .replaceAll(/[A-Za-z0-9+/]{43}=/g, '<public key>')
    .replaceAll(/[0-9a-f]{16}…/g, '<root>')
    .replaceAll(/(challenge(?:&quot;|\\?"):(?:&quot;|\\?"))[\w-]+/g, '$1<challenge>')
    .replaceAll(/shape-rendering="crispEdges">.*?<\/svg>/gs, '<picture of a secret>')
    .replaceAll(/\b(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}\b/g, '<secret>')
    .replaceAll(/(user&quot;:\{&quot;id&quot;:&quot;)[\w-]{48}/g, '$1<person>')
    .replaceAll(/\b(root|key)( [0-9a-f]{8})+/g, '$1 <hash>')
    .replaceAll(/\bsignature( [A-Za-z0-9+/=]{1,8}){11}/g, '<signature>')
}

/** The ledger says how many acts it has: that is what its proof is made of. */
export function withoutCounts(text: string): string {
  return text
    .replaceAll(/\b\d+ acts at/g, '<count> acts at')
    .replaceAll(/"size":\d+/g, '"size":<count>')
    .replaceAll(/(<td[^>]*>)\d+(<\/td>)/g, '$1<count>$2')
}

/** An export as the acts in it, whatever their order: which of two papers is issued first is chance. Of what is hidden, nothing. */
export function asSet(lines: string): string {
  const acts = lines
    .split('\n')
    .filter(line => !line.includes('"redacted":true'))
    .map(line => line.replace(/"(sequence|size)":\d+/g, ''))
  return acts.sort().join('\n')
}

/** The first line in which two texts differ, and what is around it; a whole page would hide it. */
export function firstDifference(first: string, second: string): string {
  if (first === second) return ''
  const others = second.split('\n')
  const lines = first.split('\n')
  const at = lines.findIndex((line, n) => line !== others[n])
  if (at === -1) return 'one has more lines than the other'
  const from = [...(lines[at] ?? '')].findIndex((letter, n) => letter !== others[at]?.[n])
  const around = (text: string | undefined): string => (text ?? '').slice(Math.max(0, from - 200), from + 200)
  return `${around(lines[at])}\n≠\n${around(others[at])}`
}
