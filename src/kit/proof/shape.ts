export type Field = Readonly<{ is: (value: unknown) => boolean; what: string; optional?: true }>

/** A rule for each field of T. */
export type Fields<T> = Readonly<Record<keyof T & string, Field>>

/** What keeps a value from being such a thing: the first field that is missing, wrong or not known; undefined if nothing does. */
export function misshapeOf<T>(value: unknown, thing: string, fields: Fields<T>): string | undefined {
  if (!isObject(value)) return `${thing} is not an object`
  const rules: readonly [string, Field][] = Object.entries(fields)
  for (const [name, { is, what, optional }] of rules) {
    if (!Object.hasOwn(value, name)) {
      if (optional) continue
      return `${thing} has no “${name}”`
    }
    if (!is(value[name])) return `“${name}” of ${thing} is not ${what}`
  }
  const stranger = Object.keys(value).find(name => !Object.hasOwn(fields, name))
  return stranger === undefined ? undefined : `${thing} has “${stranger.slice(0, 40)}”, which does not belong to it`
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
