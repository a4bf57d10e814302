/** What is at an address, where the source does not say it well enough for a reader. A test finds what is no longer there. */
export const ADDRESS_WORDS: Readonly<Record<string, string>> = {
  'GET /ledger': 'The newest checkpoint, those before it, and the public key',
  'GET /ledger/export.jsonl': 'The ledger as the reader may have it, to verify offline',
  'GET /search': 'What has the words `?q=` in its reference, title or text',
}
