/** Of a file's share, what parsing its text takes before the things in it are read one by one. */
const PARSING = 0.4
/** Of the whole, what reading takes before everything is compared with the plan. */
const READING = 0.9
/** Things between two reports. */
const STEP = 1024

export type FileProgress = {
  /** The entries of a list, reported on while they are gone through. */
  over<T>(list: readonly T[]): Generator<[index: number, item: T]>
}

/** How far an import is, by the length of its files: 0 to 1, only ever growing. */
export class Progress {
  readonly #total: number
  readonly #report: (done: number) => void
  #before = 0

  constructor(files: readonly { text: string }[], report: (done: number) => void) {
    this.#total = Math.max(
      1,
      files.reduce((sum, { text }) => sum + text.length, 0),
    )
    this.#report = report
  }

  /** The share of the next file. */
  ofFile({ text }: { text: string }): FileProgress {
    const start = this.#before / this.#total
    const share = text.length / this.#total
    this.#before += text.length
    const tell = (part: number) => this.#report(READING * (start + share * (PARSING + (1 - PARSING) * part)))
    let told = 0
    return {
      *over(list) {
        for (const [i, item] of list.entries()) {
          if (i % STEP === 0 && i / list.length >= told) {
            told = i / list.length
            tell(told)
          }
          yield [i, item]
        }
      },
    }
  }
}
