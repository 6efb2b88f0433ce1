import { type DrawingOptions, drawingOf } from '../../shared/formats/drawing/drawing.ts'
import { svgOfDrawing } from '../../shared/formats/svg.ts'
import type { Scene } from '../../shared/topology/scene.ts'

export const PLAIN: DrawingOptions = {
  ...{
    theme: 'light',
    title: 'A plan',
    facts: [],
    titleBlock: true,
    date: null,
    author: null,
    legend: true,
    changes: {},
  },
}

/** A scene as SVG, without fonts. */
export const svgOf = (scene: Scene, options: Partial<DrawingOptions> = {}): string =>
  svgOfDrawing(drawingOf(scene, { ...PLAIN, ...options }), [])
