/** What can go wrong with a plan file: each its own class, with the facts as fields. The words for users are in service/host-errors.ts. */

class PlanFileError extends Error {
  readonly path: string
  constructor(path: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
    this.path = path
  }
}

export class PlanNotFoundError extends PlanFileError {
  constructor(path: string) {
    super(path, `no file ${path}`)
  }
}

export class PlanExistsError extends PlanFileError {
  constructor(path: string) {
    super(path, `${path} exists`)
  }
}

/** The plan can't be replaced or written: another process has it open, or the file or its folder is not writable. */
export class PlanReadOnlyError extends PlanFileError {
  readonly reason: 'open-elsewhere' | 'not-writable'
  constructor(path: string, reason: 'open-elsewhere' | 'not-writable') {
    super(path, `${path} is ${reason}`)
    this.reason = reason
  }
}

/** Not an SQLite database, or another application's. */
export class NotAPlanError extends PlanFileError {
  constructor(path: string) {
    super(path, `${path} is not a plan file`)
  }
}

/** `found` is the file's schema version, `known` the newest one that this app knows. */
export class PlanFromNewerVersionError extends PlanFileError {
  readonly found: number
  readonly known: number
  constructor(path: string, found: number, known: number) {
    super(path, `${path} has schema version ${found}, newer than ${known}`)
    this.found = found
    this.known = known
  }
}

/** `reason` names the table, the id and the field, or repeats what SQLite found. */
export class PlanDamagedError extends PlanFileError {
  readonly reason: string
  constructor(path: string, reason: string, options?: ErrorOptions) {
    super(path, `${path} is damaged: ${reason}`, options)
    this.reason = reason
  }
}

/** The disk, not the plan: full, gone, moved, no permission, I/O error. What was being written is not in the file. */
export class PlanDiskError extends PlanFileError {
  readonly reason: string
  constructor(path: string, reason: string, options?: ErrorOptions) {
    super(path, `${path}: ${reason}`, options)
    this.reason = reason
  }
}
