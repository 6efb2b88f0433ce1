import type { Text } from '../text.ts'
import { bulk } from './bulk.ts'
import { canvas } from './canvas.ts'
import { changes } from './changes.ts'
import { checks } from './checks.ts'
import { commands, stepTitle, stepTitles } from './commands.ts'
import { desktop } from './desktop.ts'
import { diagram } from './diagram.ts'
import { dialogs } from './dialogs.ts'
import { drawing } from './drawing.ts'
import { exporting } from './export.ts'
import { fields } from './fields.ts'
import { filter } from './filter.ts'
import { forms } from './forms.ts'
import { hostFailures } from './host-failures.ts'
import { importing } from './import.ts'
import { input } from './input.ts'
import { inspector } from './inspector.ts'
import { interlink } from './interlink.ts'
import { lists } from './lists.ts'
import { merge } from './merge.ts'
import { prefixProblem, statusNames, thingNames } from './names.ts'
import { consequences, reasons } from './outcomes.ts'
import { refusals } from './refusals.ts'
import { resilience } from './resilience.ts'
import { rollout } from './rollout.ts'
import { routes } from './routes.ts'
import { tables } from './tables.ts'
import { trace } from './trace.ts'
import { window } from './window.ts'
import { wizards } from './wizards.ts'
import { bandwidth, colon, list, number, plural } from './words.ts'

/** Everything the app says, in French. */
export const fr: Text = {
  number,
  plural,
  colon,
  list,
  bandwidth,
  thingNames,
  statusNames,
  prefixProblem,
  commands,
  stepTitle,
  stepTitles,
  input,
  refusals,
  consequences,
  reasons,
  ...window,
  export: exporting,
  ...fields,
  ...inspector,
  ...lists,
  ...dialogs,
  ...importing,
  canvas,
  drawing,
  diagram,
  filter,
  interlink,
  wizards,
  desktop,
  hostFailures,
  resilience,
  rollout,
  changes,
  routes,
  tables,
  bulk,
  forms,
  merge,
  trace,
  checks,
}
