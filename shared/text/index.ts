import { z } from 'zod'
import englishSchemas from 'zod/v4/locales/en.js'
import frenchSchemas from 'zod/v4/locales/fr.js'
import { en } from './en/index.ts'
import { fr } from './fr/index.ts'
import type { Language } from './languages.ts'
import type { Text } from './text.ts'

export type { Language } from './languages.ts'
export type { Text } from './text.ts'

const CATALOGUES: Record<Language, Text> = { en, fr }

/** What zod says of a value that has the wrong form, where a schema has no words of its own. */
const SCHEMA_WORDS = { en: englishSchemas, fr: frenchSchemas }

/** The words of the language that is spoken now: a live binding, to be read where something is said and kept nowhere. */
export let text: Text = en
let spoken: Language = 'en'

/** The language that `text` is in. */
export const language = (): Language => spoken

/** From now on, everything is said in `next`. What was said before stays as it was. */
export const speak = (next: Language): void => {
  spoken = next
  text = CATALOGUES[next]
  z.config(SCHEMA_WORDS[next]())
}

/** A title of ours that was kept in any language, said in the one spoken now; any other text as it is. */
export const retold = (kept: string): string => {
  for (const { stepTitles } of Object.values(CATALOGUES)) {
    const key = (Object.keys(stepTitles) as (keyof Text['stepTitles'])[]).find((name) => stepTitles[name] === kept)
    if (key !== undefined) return text.stepTitles[key]
  }
  return kept
}

/** What is made of words once for each language, when it is first asked for: the same object until another is spoken. */
export const perLanguage = <T>(make: () => T): (() => T) => {
  const made = new Map<Language, T>()
  return () => {
    const known = made.get(spoken)
    if (known !== undefined) return known
    const fresh = make()
    made.set(spoken, fresh)
    return fresh
  }
}
