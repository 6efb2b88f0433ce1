import { type Language, language, speak } from '../../shared/text/index.ts'
import type { AppThunk } from './store.ts'
import { type LanguageChoice, languageChosen } from './ui-slice.ts'

/** Has the host answer in the language that the window speaks. */
export const tellLanguage =
  (): AppThunk<Promise<void>> =>
  async (_dispatch, _getState, { host }) => {
    await host.request('host.speak', { language: language() })
  }

/** Speaks another language, in the window and the host. `spoken`: what the choice comes to. */
export const chooseLanguage =
  (choice: LanguageChoice, spoken: Language): AppThunk<Promise<void>> =>
  (dispatch) => {
    speak(spoken)
    dispatch(languageChosen({ choice, spoken }))
    return dispatch(tellLanguage())
  }
