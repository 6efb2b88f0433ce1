import { basename, extname } from 'node:path'

const NAME_MAX = 80

/** A plan is named after its file unless it is given a name. */
export const planNameOf = (path: string): string => basename(path, extname(path)) || 'plan'

/** A file name that every file system takes, from a name that people gave. */
export const fileNameOf = (name: string): string => {
  const safe = name.replace(/[\p{Cc}<>:"/\\|?*]+/gu, '-').replace(/^[.\s]+|[.\s]+$/g, '')
  return [...safe].slice(0, NAME_MAX).join('') || 'plan'
}
