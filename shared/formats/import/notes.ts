import { text } from '../../text/index.ts'
import type { ImportNote, ImportNoteCode, ReviewKind } from './review.ts'

export type NoteKind = ReviewKind | 'resources'

/** What one note is about; everything in a file that is alike in all of this is counted in the same note. */
export type NoteSubject = { code: ImportNoteCode; kind: NoteKind; field?: string; why?: string }

export type CountedNote = NoteSubject & { count: number; examples: string[]; moreExamples: boolean }

const MOST_EXAMPLES = 3

/** Gathers notes while files are read: ten thousand unknown fields of one name are one note with a count. */
export class Notes {
  readonly #byKey = new Map<string, CountedNote & { file: string; path: string }>()

  add(file: string, path: string, subject: NoteSubject, example?: string): void {
    const key = [file, subject.code, subject.kind, subject.field, subject.why].join('\0')
    let note = this.#byKey.get(key)
    if (note === undefined) {
      note = { ...subject, file, path, count: 0, examples: [], moreExamples: false }
      this.#byKey.set(key, note)
    }
    note.count++
    if (example === undefined || note.examples.includes(example)) return
    if (note.examples.length < MOST_EXAMPLES) note.examples.push(example)
    else note.moreExamples = true
  }

  list(): ImportNote[] {
    return [...this.#byKey.values()].map((note) => ({
      code: note.code,
      file: note.file,
      path: note.path,
      message: text.reading.notes[note.code](note),
    }))
  }
}
