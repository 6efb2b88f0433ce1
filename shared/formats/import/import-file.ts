import type { TextFile } from '../decode-text.ts'

/** A file as a person gives it; `undecodable` as in `TextFile`, left out where it is text for sure. */
export type ImportFile = Pick<TextFile, 'name' | 'text'> & Partial<TextFile>
