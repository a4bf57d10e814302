type Fields = Readonly<Record<string, unknown>>

/** The fields that differ, as they were and as they are. A field that is not there is null. */
export function differencesOf(before: Fields, after: Fields): readonly [Fields, Fields] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const changed = names.filter(name => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
  const pick = (fields: Fields): Fields => Object.fromEntries(changed.map(name => [name, fields[name] ?? null]))
  return [pick(before), pick(after)]
}
