export const PRODUCT_FLAGS: readonly string[]
export const PRODUCT_ENVIRONMENT: Readonly<Record<string, string>>
export const COMPILED: Readonly<{ product: string; workshop: string }>
