const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text for XML: its own signs escaped, and characters that XML cannot hold left out. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[&<>"]/g, sign => ESCAPES[sign] ?? sign)
    .replaceAll(NOT_IN_XML, '')
}

/** Control characters, and those that turn the order of what follows them. */
// oxlint-disable-next-line no-control-regex -- these are what is taken out
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g
