/**
 * How Node runs the product. A small young generation, and a heap that V8 does not size by the memory of the whole machine, keep a server
 * under load below 200 MB, at no cost that the benchmark can see. Idle it needs 60 MB of heap; what is large is done in workers and streams.
 */
export const PRODUCT_FLAGS = ['--max-semi-space-size=4', '--max-heap-size=600']
