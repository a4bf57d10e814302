/** The address if a reader may safely follow it from a document, otherwise undefined. */
export function safeLink(link: string, anchors: ReadonlySet<string>): string | undefined {
  if (link.startsWith('#')) return link !== '#' && anchors.has(link.slice(1)) ? link : undefined
  const url = URL.parse(link)
  return url !== null && PROTOCOLS.has(url.protocol) ? url.href : undefined
}

const PROTOCOLS: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:'])
