import { text } from '../../text/index.ts'

/** One thing wrong with one file. `path`: the JSON path, or `line L, column C` where the text is not JSON; '' for the file as a whole. */
export type FileProblem = { file: string; path: string; message: string }

/** How many problems of one file are told: enough to see the pattern, few enough to read. */
export const MOST_PROBLEMS_PER_FILE = 10

/** At least one file can't be taken, so nothing is: the message names every bad file with what is wrong where. */
export class ImportRefusedError extends Error {
  readonly problems: FileProblem[]
  readonly hint = text.reading.mend

  constructor(problems: FileProblem[]) {
    super(problems.map(({ file, path, message }) => `${file}: ${path === '' ? '' : `${path}: `}${message}`).join('\n'))
    this.name = 'ImportRefusedError'
    this.problems = problems
  }
}

/** Thrown while one thing is read; `reviewImport` gathers them into an `ImportRefusedError`. */
export class UnreadableThing extends Error {
  readonly path: string

  constructor(path: string, message: string) {
    super(message)
    this.name = 'UnreadableThing'
    this.path = path
  }
}
