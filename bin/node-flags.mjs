/**
 * How Node runs the product. A small young generation, and a heap that V8 does not size by the memory of the whole machine, nor lets grow by more
 * than a third between collections; and of V8's two compilers for what runs often only the last, since the first leaves 35 MB of scattered memory
 * behind. A server under load stays about 110 MB smaller, at no cost that the benchmark can see. Idle it needs 45 MB of heap; what is large is done
 * in processes of its own.
 */
export const PRODUCT_FLAGS = [
  '--max-semi-space-size=4',
  '--max-heap-size=600',
  '--heap-growing-percent=30',
  '--no-maglev',
]

/** One pool of memory for all threads: but for the first they only compile and collect, and each would keep what it once needed. */
export const PRODUCT_ENVIRONMENT = { MALLOC_ARENA_MAX: '1' }

/** Where compiled code is kept for the next start. What was compiled under other flags would be thrown away, so each has its own. */
export const COMPILED = { product: 'compiled', workshop: 'compiled-workshop' }
