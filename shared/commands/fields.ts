import { z } from 'zod'
import { invariant } from '../model/invariant.ts'
import { parsePrefix } from '../model/prefix.ts'
import { type Announcement, communitySchema } from '../model/site.ts'

/** Input fields that several commands share. Prefixes arrive as typed: the guards check them, `canonical` stores them. */

export const prefixListField = z.array(z.string())

export const announcementsField = z.array(z.strictObject({ prefix: z.string(), community: communitySchema.nullish() }))

/** Prefixes that a guard has let through, as they are stored: RFC 5952 for IPv6. */
export const canonical = (texts: readonly string[]): string[] =>
  texts.map((text) => {
    const read = parsePrefix(text)
    invariant(read.ok, `${text} passed the guard`)
    return read.prefix.text
  })

export const canonicalAnnouncements = (given: z.infer<typeof announcementsField>): Announcement[] => {
  const prefixes = canonical(given.map((announcement) => announcement.prefix))
  return given.map(({ community }, i) => ({ prefix: prefixes[i]!, community: community ?? null }))
}

/** The fields that were given, for an update: absent ones stay as they are. */
export const given = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>
