import { text } from '../../../text/index.ts'
import { shown } from '../fields.ts'
import { UnreadableThing } from '../import-refused-error.ts'
import { isObject, type JsonObject } from '../kinds.ts'

/** One resource instance of a state: what it is, where it stands in the file, and its attributes as the provider wrote them. */
export type Resource = { type: string; managed: boolean; path: string; attributes: JsonObject }

/** The version of state files since Terraform 0.12. */
const STATE_VERSION = 4

const isStateFile = (value: JsonObject): boolean =>
  Object.hasOwn(value, 'terraform_version') && (Object.hasOwn(value, 'lineage') || Object.hasOwn(value, 'serial'))
const isShown = (value: JsonObject): boolean =>
  Object.hasOwn(value, 'format_version') &&
  ['values', 'prior_state', 'planned_values'].some((key) => Object.hasOwn(value, key))

/** Whether a JSON text is a state file of Terraform or OpenTofu, or what `terraform show -json` prints. */
export const isTerraform = (value: JsonObject): boolean =>
  isStateFile(value) || isShown(value) || Object.hasOwn(value, 'encrypted_data')

/** The resource instances of a state, modules included, in the order of the file. Throws `UnreadableThing`. */
export const resourcesOf = (value: JsonObject): Resource[] => {
  if (Object.hasOwn(value, 'encrypted_data'))
    throw new UnreadableThing('encrypted_data', text.reading.terraform.encrypted)
  if (isStateFile(value)) return ofStateFile(value)
  // A saved plan: what exists is in its prior state; what is planned there has no ids yet.
  const state = isObject(value.values) ? value : value.prior_state
  const path = state === value ? 'values' : 'prior_state.values'
  if (!isObject(state) || !isObject(state.values)) throw new UnreadableThing('', text.reading.terraform.nothingExists)
  return ofModule(state.values.root_module, `${path}.root_module`)
}

const ofStateFile = (state: JsonObject): Resource[] => {
  if (state.version !== STATE_VERSION)
    throw new UnreadableThing('version', text.reading.terraform.version(String(state.version)))
  return listAt(state.resources, 'resources').flatMap((resource, i) =>
    listAt(resource.instances, `resources[${i}].instances`).flatMap((instance, n) => {
      const path = `resources[${i}].instances[${n}].attributes`
      // A deposed instance is on its way out: its replacement is there already.
      if (instance.deposed !== undefined || !isObject(instance.attributes)) return []
      return [{ type: String(resource.type), managed: resource.mode !== 'data', path, attributes: instance.attributes }]
    }),
  )
}

const ofModule = (root: unknown, at: string): Resource[] => {
  const resources: Resource[] = []
  // Modules nest as deep as people nest them: no recursion.
  const open = [{ module: root, path: at }]
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const { module, path } = next
    if (!isObject(module)) continue
    for (const [i, resource] of listAt(module.resources, `${path}.resources`).entries())
      if (isObject(resource.values))
        resources.push({
          type: String(resource.type),
          managed: resource.mode !== 'data',
          path: `${path}.resources[${i}].values`,
          attributes: resource.values,
        })
    const children = listAt(module.child_modules, `${path}.child_modules`)
    open.push(...children.map((child, i) => ({ module: child, path: `${path}.child_modules[${i}]` })))
  }
  return resources
}

const listAt = (value: unknown, path: string): JsonObject[] => {
  if (value === undefined || value === null) return []
  const { expected, what } = text.reading
  if (!Array.isArray(value)) throw new UnreadableThing(path, expected(what.array, shown(value)))
  const stranger = value.findIndex((item) => !isObject(item))
  if (stranger >= 0) throw new UnreadableThing(`${path}[${stranger}]`, expected(what.object, shown(value[stranger])))
  return value
}
