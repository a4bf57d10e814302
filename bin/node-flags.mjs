/**
 * How Node runs the product. A small young generation, and a heap that V8 does not size by the memory of the whole machine: a server under load
 * stays about 70 MB smaller, at no cost that the benchmark can see. Idle it needs 60 MB of heap; what is large is done in processes of its own.
 */
export const PRODUCT_FLAGS = ['--max-semi-space-size=4', '--max-heap-size=600']
