import { en } from './en.ts'

/** A language is one file with this shape: another one is a second file of type `Text` and its choice here. */
export type Text = typeof en

export const text: Text = en
