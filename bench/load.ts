import autocannon from 'autocannon'

export type Load = Readonly<{
  url: string
  method?: 'GET' | 'POST'
  headers?: Readonly<Record<string, string>>
  /** `[<id>]` in it becomes something new for each request. */
  body?: string
}>

/** What is given by itself, since there is no bare server beside it. */
export type Figure = Readonly<{ case: string; value: number; unit: string }>

/** Requests a second over a few seconds with eight connections. Whatever is not answered as it should be is a fault. */
export async function measure({ url, method = 'GET', headers = {}, body }: Load, seconds: number): Promise<number> {
  const result = await autocannon({
    url,
    method,
    headers: { ...headers },
    connections: 8,
    duration: seconds,
    ...(body === undefined ? {} : { body, idReplacement: true }),
  })
  if (result.non2xx > 0 && method === 'GET')
    throw new Error(`${url} was answered ${result.non2xx} times with something else`)
  if (result.errors > 0) throw new Error(`${url} failed ${result.errors} times`)
  if (result['4xx'] + result['5xx'] > 0) throw new Error(`${url} was refused`)
  return result.requests.average
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
