declare module 'wawoff2' {
  /** A WOFF2 font as the TrueType or OpenType font that it holds. */
  export const decompress: (woff2: Uint8Array) => Promise<Uint8Array>
}
