import { createSpotlight } from '@mantine/spotlight'

/** Opens and closes the search, from the bar, a key or the menu. */
export const [searchStore, searchWindow] = createSpotlight()
