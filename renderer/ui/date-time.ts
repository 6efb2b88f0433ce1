import { language, perLanguage } from '../../shared/text/index.ts'
import { languageFor } from '../../shared/text/languages.ts'

/** The region's way of the spoken language where the system names one (`en-GB`), else the language's own. */
const locale = (): string => navigator.languages.find((tag) => languageFor([tag]) === language()) ?? language()

/** Local date and time of an instant (ISO 8601), in the language that is spoken. */
const format = perLanguage(() => new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'medium' }))

export const dateTime = (iso: string): string => format().format(new Date(iso))
