import { basename, extname } from 'node:path'
import { UNSEEN } from '../../shared/model/plain-line.ts'

const NAME_MAX = 80
const UNSAFE = new RegExp(String.raw`[${UNSEEN}<>:"/\\|?*]+`, 'gu')

/** A plan is named after its file unless it is given a name. */
export const planNameOf = (path: string): string => basename(path, extname(path)) || 'plan'

/** A file name that every file system takes, from a name that people gave. */
export const fileNameOf = (name: string): string => {
  const safe = name.replace(UNSAFE, '-').replace(/^[.\s]+|[.\s]+$/g, '')
  return [...safe].slice(0, NAME_MAX).join('') || 'plan'
}
