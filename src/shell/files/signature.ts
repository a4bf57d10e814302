/** Whether the bytes begin with these. */
export function startsWith(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return bytes.length >= signature.length && signature.every((byte, index) => bytes[index] === byte)
}

export function startsWithText(bytes: Uint8Array, signature: string): boolean {
  return textAt(bytes, 0, signature.length) === signature
}

/** So many bytes from there, each as the character of its number; fewer where the file ends. */
export function textAt(bytes: Uint8Array, offset: number, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', offset, offset + length)
}
