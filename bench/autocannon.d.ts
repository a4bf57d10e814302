// The package brings no types; these are of what is used here.
declare module 'autocannon' {
  type Options = Readonly<{
    url: string
    method: string
    headers: Record<string, string>
    connections: number
    duration: number
    body?: string
    idReplacement?: boolean
  }>
  type Result = Readonly<{
    requests: Readonly<{ average: number }>
    errors: number
    non2xx: number
    '4xx': number
    '5xx': number
  }>
  export default function autocannon(options: Options): Promise<Result>
}
