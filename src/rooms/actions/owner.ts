/** Who has to do it: never a person’s name, but a role, an organisation or a body. */
export type Owner = Readonly<{
  kind: 'person' | 'organisation' | 'body' | 'function' | 'seat'
  /** The key in the code pack; for a seat `<body>/<seat>`; for a person the identifier. */
  key: string
  words: string
}>
