import { COMMUNITIES, type Community } from '../../shared/model/site.ts'
import { LOCAL_PREFERENCES } from '../../shared/routing/local-preference.ts'

/** The community that a word says, by its name or its number; null for none, undefined where it says no community. */
export const communitySaid = (word: string): Community | null | undefined => {
  const said = word.toLowerCase()
  if (said === 'none' || said === '-') return null
  return COMMUNITIES.find((community) => said === community || said === LOCAL_PREFERENCES[community].community)
}

/** The one that a misspelt word was likely meant to be: each begins with a letter of its own. */
export const likelyCommunity = (word: string): Community | undefined =>
  COMMUNITIES.find((community) => community[0] === word[0]?.toLowerCase())
