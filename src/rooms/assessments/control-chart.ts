/** How long one took, in Working Days, in the order of delivery. */
export type Observation = Readonly<{ reference: string; on: string; days: number; isWithin: boolean }>

/**
 * An individuals chart: each observation, their mean, and the limits within which they vary by chance. Limits are worked out from how much
 * one differs from the next (2.66 times the mean of these ranges), and only from enough observations.
 */
export type ControlChart = Readonly<{
  observations: readonly Observation[]
  mean: number | null
  upper: number | null
  lower: number | null
  /** Those beyond a limit: something happened there. */
  beyond: readonly string[]
}>

export type ServiceLevel = Readonly<{ within: number; of: number; share: number | null }>

/** With fewer than this, limits would say more than is known. */
export const LEAST_FOR_LIMITS = 8

/** 3 divided by d2 for ranges of two: Shewhart's constant for a chart of individuals. */
const PER_RANGE = 2.66

export function controlChart(observations: readonly Observation[]): ControlChart {
  const days = observations.map(one => one.days)
  if (days.length === 0) return { observations, mean: null, upper: null, lower: null, beyond: [] }
  const mean = average(days)
  if (days.length < LEAST_FOR_LIMITS) return { observations, mean, upper: null, lower: null, beyond: [] }
  const ranges = days.slice(1).map((one, n) => Math.abs(one - (days[n] ?? one)))
  const reach = PER_RANGE * average(ranges)
  const [lower, upper] = [Math.max(0, mean - reach), mean + reach]
  const beyond = observations.filter(one => one.days > upper || one.days < lower).map(({ reference }) => reference)
  return { observations, mean, upper, lower, beyond }
}

/** How many of how many were there in time; of none there is no share. */
export function serviceLevel(observations: readonly Pick<Observation, 'isWithin'>[]): ServiceLevel {
  const of = observations.length
  const within = observations.filter(({ isWithin }) => isWithin).length
  return { within, of, share: of === 0 ? null : Math.floor((within * 100) / of) }
}

function average(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length
}
