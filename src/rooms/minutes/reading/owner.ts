/**
 * Who an action falls to, from its words: what stands before “to”, “will” or “shall”. Undefined if that is no short name.
 * “The” is left off: “The Secretariat to ...” falls to “Secretariat”.
 */
export function ownerIn(text: string): string | undefined {
  const match = /^(.{1,80}?)\s+(?:to|will|shall|is to|are to|agreed to|undertook to)\s/.exec(text)
  return match === null ? undefined : asOwner(match[1] ?? '')
}

/** “Secretariat — issue the report”, “AB: issue the report”: the owner before a sign, and the text after it. */
export function ownerBeforeSign(text: string): Readonly<{ owner: string; rest: string }> | undefined {
  const match = /^([^:–—|]{2,40}?)\s*(?::|\s[–—-]|\|)\s+(\S.*)$/s.exec(text)
  if (match === null || !isOnlyOwner(match[1] ?? '')) return undefined
  const owner = asOwner(match[1] ?? '')
  return owner === undefined ? undefined : { owner, rest: match[2] ?? '' }
}

/** The words as an owner, or undefined if they are more than a name or two. */
export function asOwner(words: string): string | undefined {
  const owner = words
    .replace(/^(?:the|all on|on)\s+/i, '')
    .replace(/^[\s:–—-]+|[\s:;,.–—-]+$/g, '')
    .trim()
  if (owner === '' || !/^(\p{Lu}|all\b|everyone\b|members\b|clerk\b|chair\b)/u.test(owner)) return undefined
  // The points of initials end no sentence: `S. Sample`, `Dr. C. Pattern`.
  if (owner.split(/\s+/).length > 8 || /[;:]\s|(?<!(?:^|\s)(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof))\.\s/u.test(owner))
    return undefined
  return /\b(was|were|is|are|has|have|that|which|noted|agreed)\b/i.test(owner) ? undefined : owner
}

/** Initials or a short name alone: `AB`, `AB/CD`, `A Member and the Secretariat`. */
export function isOnlyOwner(text: string): boolean {
  const plain = text.replace(/[.\])]+$/, '').trim()
  if (/^\p{Lu}{2,4}(\s*[/,&+]\s*\p{Lu}{2,4}|\s+and\s+\p{Lu}{2,4})*$/u.test(plain)) return true
  return (
    plain.split(/\s+/).length <= 6 &&
    /^(the\s|all\b|\p{Lu})/iu.test(plain) &&
    !/\bto\b/.test(plain) &&
    everyWordIsName(plain)
  )
}

function everyWordIsName(text: string): boolean {
  return text
    .split(/[\s/,&]+/)
    .every(
      word =>
        /^(\p{Lu}[\p{L}'’.-]*|and|the|of|for|all|clerk|chair|members|secretary|)$/u.test(word) &&
        (/^\p{Lu}/u.test(word) || word.length < 10),
    )
}
