import type { CSSVariablesResolver } from '@mantine/core'
import { THEMES, type Theme } from '../../shared/topology/theme.ts'

const mix = (color: string, percent: number, base = 'transparent') =>
  `color-mix(in srgb, ${color} ${percent}%, ${base})`

/** A filled control: the tone as its ground, the card's colour as its text, which contrasts with every tone (theme.ts). */
const filled = (name: string, tone: string, card: string, text: string) => ({
  [`--mantine-color-${name}-filled`]: tone,
  [`--mantine-color-${name}-filled-hover`]: mix(tone, 88, text),
  [`--mantine-color-${name}-contrast`]: card,
})

/** Mantine's own variables and ours (`--il-…`), from the one theme. */
const variablesOf = ({ canvas, card, cardBorder, badge, grid, tones }: Theme): Record<string, string> => ({
  '--mantine-color-body': card,
  '--mantine-color-text': tones.text,
  '--mantine-color-bright': tones.text,
  '--mantine-color-dimmed': tones.muted,
  '--mantine-color-placeholder': tones.muted,
  '--mantine-color-error': tones.bad,
  '--mantine-color-default': card,
  '--mantine-color-default-hover': badge,
  '--mantine-color-default-color': tones.text,
  '--mantine-color-default-border': cardBorder,
  '--mantine-color-disabled': badge,
  '--mantine-color-disabled-color': tones.muted,
  '--mantine-color-disabled-border': grid,
  '--mantine-color-gray-light-hover': badge,
  '--mantine-color-gray-light-color': tones.text,
  '--mantine-color-accent-text': tones.accent,
  '--mantine-color-accent-light': mix(tones.accent, 12, card),
  '--mantine-color-accent-light-hover': mix(tones.accent, 18, card),
  '--mantine-color-accent-light-color': tones.accent,
  ...filled('accent', tones.accent, card, tones.text),
  ...filled('danger', tones.bad, card, tones.text),
  '--mantine-color-danger-text': tones.bad,
  '--mantine-color-danger-light': mix(tones.bad, 12, card),
  '--mantine-color-danger-light-hover': mix(tones.bad, 12, card),
  '--mantine-color-danger-light-color': tones.bad,
  '--il-canvas': canvas,
  '--il-line': grid,
  '--il-badge': badge,
  '--il-hover': mix(tones.text, 6),
  '--il-selected': mix(tones.accent, 12, card),
  '--il-selection': mix(tones.accent, 30),
  '--il-scrollbar': mix(tones.muted, 50),
  ...Object.fromEntries(Object.entries(tones).map(([tone, color]) => [`--il-${tone}`, color])),
})

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: variablesOf(THEMES.light),
  dark: variablesOf(THEMES.dark),
})
