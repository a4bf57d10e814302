export type Bullet = Readonly<{ mark: string; rest: string }>

/**
 * The mark of a list's point, and what follows it. Scanned bullets are read as `e`, `o`, `¢` or `°`: these count only
 * before a capital, a figure or a quotation.
 */
export function bulletOf(text: string): Bullet | undefined {
  const match =
    /^([•●○◦▪■□‣⁃∙·»›*+–—-]|>)\s*(?=\S)(.*)$/s.exec(text) ??
    /^([eo¢©°®«])\s+(?=["'“‘(]?[\p{Lu}\d])(.*)$/su.exec(text) ??
    /^(\(?(?:[a-z]|[ivx]{1,5})\))\s*(?=\S)(.*)$/s.exec(text) ??
    /^([a-z]\.|[ivx]{2,5}\.)\s+(?=\S)(.*)$/s.exec(text) ??
    /^(\([A-Z0-9]{1,2}\)|[A-Z]\))\s*(?=\S)(.*)$/s.exec(text)
  if (match === null) return undefined
  const [, mark = '', rest = ''] = match
  return { mark, rest }
}
