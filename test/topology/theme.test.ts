import { expect, test } from 'vitest'
import { THEMES, type Tone } from '../../shared/topology/theme.ts'

/** WCAG 2.2, relative luminance and contrast ratio. */
const luminance = (colour: string) => {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const c = Number.parseInt(colour.slice(i, i + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string) => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const cases = Object.values(THEMES).flatMap((theme) =>
  (Object.keys(theme.tones) as Tone[]).flatMap((tone) =>
    (['card', 'canvas', 'badge', 'frame'] as const).map((ground) => ({ theme: theme.name, tone, ground })),
  ),
)

test.each(cases)('$tone on $ground is readable in the $theme theme', ({ theme, tone, ground }) => {
  expect(contrast(THEMES[theme].tones[tone], THEMES[theme][ground])).toBeGreaterThanOrEqual(4.5)
})
