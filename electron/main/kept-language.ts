import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { LANGUAGE_TAGS, type Language, languageFor } from '../../shared/text/languages.ts'

/** The language that the window last asked for; before it ever did, the system's. The menu and dialogs are there before the window. */
export function recallLanguage(file: string, systemLocale: string): Language {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const known = LANGUAGE_TAGS.find((tag) => tag === kept)
    if (known !== undefined) return known
  } catch {
    // Never kept, or not readable: the window says it again when it opens.
  }
  return languageFor([systemLocale])
}

export function keepLanguage(file: string, language: Language): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    const aside = `${file}.${process.pid}`
    writeFileSync(aside, JSON.stringify(language))
    renameSync(aside, file)
  } catch (error) {
    console.warn('The language could not be kept:', error)
  }
}
