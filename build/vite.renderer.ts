import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { InlineConfig } from 'vite'

/**
 * The window: files with no inline script or style, so that the strict Content-Security-Policy holds as it is. Paths are
 * relative, so that the same build serves `app://interlink/` and `http://127.0.0.1:PORT/`.
 */
export const rendererConfig = (outDir: string): InlineConfig => ({
  configFile: false,
  root: fileURLToPath(new URL('../renderer', import.meta.url)),
  base: './',
  logLevel: 'warn',
  plugins: [react()],
  build: {
    outDir,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // One window of a local app: nothing is saved by splitting it to please a download budget.
    chunkSizeWarningLimit: 4096,
  },
})
