const STORAGE_KEY = 'interlink-planner.access-key'

/**
 * The web host's key, handed over once in the URL's fragment (which browsers never send). It leaves the URL at once, so
 * that it is not bookmarked or shared, and stays in the tab's own storage, so that a reload works.
 */
export const takeAccessKey = (): string | null => {
  const fromUrl = decodeURIComponent(location.hash.slice(1))
  if (fromUrl === '') return sessionStorage.getItem(STORAGE_KEY)
  sessionStorage.setItem(STORAGE_KEY, fromUrl)
  history.replaceState(null, '', location.pathname + location.search)
  return fromUrl
}
