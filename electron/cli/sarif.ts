import { pathToFileURL } from 'node:url'
import packageJson from '../../package.json' with { type: 'json' }
import type { Reported } from '../../shared/checks/report.ts'
import type { NamedThing } from '../../shared/checks/things.ts'
import { titleOf } from '../../shared/checks/words.ts'
import { CHECK_CODES, SEVERITY_OF, type Severity } from '../../shared/model/check-code.ts'
import { pageOf, pagePath } from './check-pages.ts'

const LEVELS: Record<Severity, 'error' | 'warning' | 'note'> = { error: 'error', warning: 'warning', info: 'note' }

/** `entry/prefix` of a thing, as a path: parts are escaped, so that names may hold anything. */
const logical = (thing: NamedThing, ...within: string[]) => ({
  name: within.at(-1) ?? thing.name,
  fullyQualifiedName: [thing.kind, thing.name, ...within].map(encodeURIComponent).join('/'),
  kind: within.length === 0 ? 'resource' : 'member',
})

const rule = (code: (typeof CHECK_CODES)[number]) => ({
  id: code,
  name: code
    .split(/[/-]/)
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join(''),
  shortDescription: { text: titleOf(code) },
  help: { text: pageOf(code), markdown: pageOf(code) },
  helpUri: pathToFileURL(pagePath(code)).href,
  defaultConfiguration: { level: LEVELS[SEVERITY_OF[code]] },
})

const result = (uri: string, { code, severity, subject, part, entries, related, ...finding }: Reported) => {
  const physicalLocation = { artifactLocation: { uri } }
  return {
    ruleId: code,
    ruleIndex: CHECK_CODES.indexOf(code),
    level: LEVELS[severity],
    message: { text: `${finding.message} ${finding.hint}` },
    locations: [
      {
        physicalLocation,
        logicalLocations: [logical(subject), ...entries.map((entry) => logical(subject, entry))],
      },
    ],
    relatedLocations: related.map((thing, id) => ({ id, logicalLocations: [logical(thing)] })),
    // Names change; ids and codes don't.
    partialFingerprints: { 'finding/v1': `${code} ${subject.id} ${part ?? ''}` },
    suppressions:
      finding.suppression === null
        ? []
        : [
            {
              kind: 'external',
              status: 'accepted',
              guid: finding.suppression.id,
              justification: finding.suppression.reason,
            },
          ],
  }
}

/** A run of the checks as SARIF 2.1.0 (OASIS), for code scanning. `fileName`: of the plan. */
export const sarif = (fileName: string, findings: readonly Reported[]) => ({
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
  runs: [
    {
      tool: {
        driver: {
          name: packageJson.productName,
          version: packageJson.version,
          rules: CHECK_CODES.map(rule),
        },
      },
      columnKind: 'utf16CodeUnits',
      results: findings.map((finding) => result(encodeURIComponent(fileName), finding)),
    },
  ],
})
