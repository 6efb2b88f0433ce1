/**
 * Colours by meaning. A tone is how much something wants to be noticed; status tones are told apart by shape and word
 * as well. Text tones have a contrast of at least 4.5 : 1 on `card`, `canvas` and `frame` (WCAG 2.2, 1.4.3).
 */
export type Tone = 'text' | 'muted' | 'accent' | 'good' | 'warn' | 'bad' | 'planned' | 'busy'

export type Theme = {
  name: ThemeName
  canvas: string
  card: string
  cardBorder: string
  /** Border of what isn't ordered yet. */
  dashedBorder: string
  badge: string
  grid: string
  /** Behind what is at one place. */
  frame: string
  tones: Record<Tone, string>
}
export type ThemeName = 'light' | 'dark' | 'print'

export const THEMES: Record<ThemeName, Theme> = {
  light: {
    name: 'light',
    canvas: '#f6f7f9',
    card: '#ffffff',
    cardBorder: '#d5d9e0',
    dashedBorder: '#8b93a1',
    badge: '#eff1f5',
    grid: '#e2e5ea',
    frame: '#eef1f6',
    tones: {
      text: '#1a1f29',
      muted: '#5b6472',
      accent: '#5b34c4',
      good: '#0b6e4f',
      warn: '#8a5300',
      bad: '#b3261e',
      planned: '#4d5b7c',
      busy: '#1f5fa8',
    },
  },
  dark: {
    name: 'dark',
    canvas: '#14171c',
    card: '#1e2229',
    cardBorder: '#39404b',
    dashedBorder: '#717b8c',
    badge: '#2a2f38',
    grid: '#262b33',
    frame: '#1a1e25',
    tones: {
      text: '#eceff4',
      muted: '#a4adbb',
      accent: '#b79cff',
      good: '#56d3a2',
      warn: '#f0b354',
      bad: '#ff8a80',
      planned: '#a9b8dc',
      busy: '#7fb6f5',
    },
  },
  print: {
    name: 'print',
    canvas: '#ffffff',
    card: '#ffffff',
    cardBorder: '#8b93a1',
    dashedBorder: '#5b6472',
    badge: '#ffffff',
    grid: '#ffffff',
    frame: '#ffffff',
    tones: {
      text: '#000000',
      muted: '#4a4a4a',
      accent: '#3d1f94',
      good: '#07563d',
      warn: '#6b4100',
      bad: '#8f1610',
      planned: '#39445e',
      busy: '#134a87',
    },
  },
}
