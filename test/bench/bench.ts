/** One line of the benchmark's table: ours beside a peer's, both measured in the same run. */
export type BenchRow = {
  name: string
  /** What is compared with. */
  peerName?: string
  ours: number
  peer: number
  unit: string
  /** How many times better ours is; above 1 is better whatever the unit. */
  ratio: number
  /** What is asked for, in words: "≥ 20". */
  bar?: string
  ok?: boolean
  note?: string
}

/** A frame at 60 Hz: what a window may take at once without being seen to halt. */
export const FRAME_MS = 16

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** The times of `runs` calls, in milliseconds, after `warmups` that don't count. */
const timesOf = (call: () => unknown, runs: number, warmups: number): number[] => {
  const times: number[] = []
  for (let i = 0; i < warmups + runs; i++) {
    const start = performance.now()
    call()
    if (i >= warmups) times.push(performance.now() - start)
  }
  return times
}

/** The median time of `runs` calls, in milliseconds, after `warmups` that don't count. */
export const medianMs = (call: () => unknown, { runs = 5, warmups = 1 } = {}): number =>
  median(timesOf(call, runs, warmups))

/** The shortest time of `runs` calls: what the work takes, however busy the machine is with other things. */
export const leastMs = (call: () => unknown, { runs = 5, warmups = 1 } = {}): number =>
  Math.min(...timesOf(call, runs, warmups))

const figure = (value: number) =>
  Number.isNaN(value)
    ? '–'
    : value >= 100
      ? Math.round(value).toLocaleString('en').replaceAll(',', ' ')
      : Number(value.toPrecision(3)).toString()

/** The rows as an aligned table. */
export const tableOf = (rows: readonly BenchRow[]): string => {
  const cells = rows.map((row) => [
    row.name,
    `${figure(row.ours)} ${row.unit}`,
    row.peerName ?? '',
    Number.isNaN(row.peer) ? '–' : `${figure(row.peer)} ${row.unit}`,
    Number.isNaN(row.ratio) ? '–' : `${figure(row.ratio)}×`,
    row.bar ?? '',
    row.ok === undefined ? '' : row.ok ? 'ok' : 'MISSED',
    row.note ?? '',
  ])
  const header = ['what', 'ours', 'peer', 'its', 'ratio', 'bar', '', 'note']
  const lines = [header, ...cells]
  const widths = header.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)))
  return lines
    .map((line) =>
      line
        .map((cell, i) => cell.padEnd(widths[i]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
