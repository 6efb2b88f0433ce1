import { existsSync, linkSync, renameSync } from 'node:fs'

/** Gives a finished file the name `target`; false where somebody has that name, at whatever moment they took it. */
export const takeName = (temporary: string, target: string): boolean => {
  try {
    // Linking fails where the name is taken; renaming would replace.
    linkSync(temporary, target)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' || existsSync(target)) return false
    // File systems without hard links (FAT, some network shares).
    renameSync(temporary, target)
  }
  return true
}
