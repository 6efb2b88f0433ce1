import { z } from 'zod'

/** A rectangle on the desktop, in device-independent pixels. */
export type Bounds = { x: number; y: number; width: number; height: number }
export type WindowState = Bounds & { isMaximized: boolean }

export const DEFAULT_SIZE = { width: 1440, height: 900 }
export const MINIMUM_SIZE = { width: 880, height: 560 }

/** How much of the window's top edge must be on a screen for a hand to catch it. */
const GRIP = { width: 120, height: 32 }

const windowStateSchema = z.strictObject({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  isMaximized: z.boolean(),
})

/** What an earlier run left, or null where that is missing or was not written by us. */
export function parseWindowState(text: string): WindowState | null {
  try {
    return windowStateSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/**
 * Where the window opens: as it was left when it can still be caught there, no larger than its screen; otherwise, as on
 * the first start, centred on the primary screen. `workAreas` has the primary screen first.
 */
export function placeWindow(left: WindowState | null, workAreas: readonly [Bounds, ...Bounds[]]): WindowState {
  if (left) {
    for (const area of workAreas) {
      const kept = { ...left, ...sizeWithin(left, area) }
      if (isCatchable(kept, area)) return kept
    }
  }
  const [primary] = workAreas
  const size = sizeWithin(left ?? DEFAULT_SIZE, primary)
  return {
    ...size,
    x: primary.x + Math.round((primary.width - size.width) / 2),
    y: primary.y + Math.round((primary.height - size.height) / 2),
    isMaximized: left?.isMaximized ?? false,
  }
}

function isCatchable(window: Bounds, area: Bounds): boolean {
  const overlap = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x)
  const isTopInside = window.y >= area.y && window.y + GRIP.height <= area.y + area.height
  return overlap >= GRIP.width && isTopInside
}

const sizeWithin = (size: { width: number; height: number }, area: Bounds) => ({
  width: Math.min(Math.max(size.width, MINIMUM_SIZE.width), area.width),
  height: Math.min(Math.max(size.height, MINIMUM_SIZE.height), area.height),
})
