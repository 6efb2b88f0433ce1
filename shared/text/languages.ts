/** Every language that the app speaks, by its BCP 47 tag, named in itself. */
export const LANGUAGES = { en: 'English', fr: 'Français' } as const
export type Language = keyof typeof LANGUAGES

export const LANGUAGE_TAGS = Object.keys(LANGUAGES) as [Language, ...Language[]]

/** The first of the wanted languages (BCP 47 tags such as `fr-CA`, best first) that the app speaks; English where there is none. */
export const languageFor = (wanted: readonly string[]): Language => {
  const bases = wanted.map((tag) => tag.toLowerCase().split('-')[0])
  return (
    LANGUAGE_TAGS.find((tag) => tag === bases.find((base) => base !== undefined && Object.hasOwn(LANGUAGES, base))) ??
    'en'
  )
}
