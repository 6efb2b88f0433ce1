import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

export type FieldType = { type: 'string' | 'number' | 'boolean' | 'string[]'; optional: boolean }

const TYPES_FILES = {
  interlink: '@scaleway/sdk-interlink/dist/v1beta1/types.gen.d.ts',
  vpc: '@scaleway/sdk-vpc/dist/v2/types.gen.d.ts',
} as const

/** The folder of a package whose own `exports` hide the file. */
const fileOf = (path: string): string => {
  const [scope, name, ...rest] = path.split('/')
  const entry = resolve(`${scope}/${name}`)
  return `${entry.slice(0, entry.lastIndexOf(`/${name}/`))}/${name}/${rest.join('/')}`
}

/**
 * The fields of a request as Scaleway's SDK types them, read from its generated declarations: they are regular, one field a
 * line. Enums and dates count as strings, which is what a command line passes.
 */
export const requestType = (product: keyof typeof TYPES_FILES, name: string): Record<string, FieldType> => {
  const declarations = readFileSync(fileOf(TYPES_FILES[product]), 'utf8')
  const body = new RegExp(`export type ${name} = \\{([\\s\\S]*?)\\n\\};`).exec(declarations)?.[1]
  if (body === undefined) throw new Error(`the SDK has no type ${name}`)
  return Object.fromEntries(
    [...body.matchAll(/^\s{4}(\w+)(\?)?: ([^;]+);$/gm)].map(([, field, optional, type]) => [
      field!,
      {
        type: type === 'number' || type === 'boolean' || type === 'string[]' ? type : 'string',
        optional: optional === '?',
      },
    ]),
  )
}
