export const PRODUCT_FLAGS: readonly string[]
