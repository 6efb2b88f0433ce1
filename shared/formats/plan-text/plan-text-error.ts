/** One thing wrong with a plan text. Line and column count from 1; `path`: the field, such as `links[2].vpc`, '' for the whole. */
export type PlanTextProblem = { line: number; column: number; path: string; message: string }

/** A text that is no plan: what is wrong, each with its place. */
export class PlanTextError extends Error {
  readonly problems: readonly PlanTextProblem[]

  constructor(problems: readonly PlanTextProblem[]) {
    super(problems.map(wordsOf).join('\n'))
    this.name = 'PlanTextError'
    this.problems = problems
  }
}

const wordsOf = ({ line, column, path, message }: PlanTextProblem): string =>
  `line ${line}, column ${column}: ${path === '' ? '' : `${path}: `}${message}`
