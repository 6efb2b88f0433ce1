import { basename } from 'node:path'
import { Option } from 'commander'
import { Checker } from '../../../shared/checks/checker.ts'
import type { Finding } from '../../../shared/checks/finding.ts'
import { fixOf } from '../../../shared/checks/fix.ts'
import { countFindings, type Reported, reported, type SeverityCounts } from '../../../shared/checks/report.ts'
import { staleSuppressions } from '../../../shared/checks/suppressed.ts'
import { thingOf } from '../../../shared/checks/things.ts'
import { CHECK_CODES, isCheckCode, SEVERITIES, type Severity } from '../../../shared/model/check-code.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { VIEWS, type View } from '../../../shared/routing/view.ts'
import { text } from '../../../shared/text/index.ts'
import { pageOf } from '../check-pages.ts'
import { CallError, EXIT, type ExitCode } from '../exit-code.ts'
import { looking, REFERENCE_HELP } from '../plan-reference.ts'
import { printable } from '../printable.ts'
import { sarif } from '../sarif.ts'
import { examples, type Subcommand } from '../subcommand.ts'
import { type Style, styled, type Terminal } from '../terminal.ts'

type Options = { view: View; json?: boolean; sarif?: boolean; fixes?: boolean; explain?: string }

const check = async (terminal: Terminal, file: string | undefined, options: Options): Promise<ExitCode> => {
  if (options.explain !== undefined) return explain(terminal, options.explain)
  if (file === undefined) throw new CallError('No plan is given.', 'Name a plan file, or --explain CODE.')
  if (options.fixes && !options.json) throw new CallError('--fixes is a part of the JSON.', 'Give --json as well.')
  return looking(terminal, file, async ({ plan, path }) => {
    const findings = new Checker().check(plan, options.view)
    const counts = countFindings(plan, findings)
    if (options.json)
      await terminal.out(`${JSON.stringify(asJson(terminal, plan, findings, counts, options), null, 2)}\n`)
    else if (options.sarif)
      await terminal.out(`${JSON.stringify(sarif(basename(path), reports(plan, findings)), null, 2)}\n`)
    else for (const lines of asText(plan, findings, counts, terminal.colours.out)) await terminal.out(lines)
    return counts.error > 0 ? EXIT.refused : EXIT.ok
  })
}

async function explain(terminal: Terminal, code: string): Promise<ExitCode> {
  if (!isCheckCode(code))
    throw new CallError(`There is no check ${code}.`, `There are: ${text.list(CHECK_CODES, 100)}.`)
  await terminal.out(pageOf(code))
  return EXIT.ok
}

const reports = (plan: Plan, findings: readonly Finding[]): Reported[] =>
  findings.flatMap((finding) => reported(plan, finding) ?? [])

function asJson(
  { environment }: Terminal,
  plan: Plan,
  findings: readonly Finding[],
  counts: SeverityCounts,
  { view, fixes }: Options,
) {
  const told = findings.flatMap((finding) => {
    const report = reported(plan, finding)
    if (report === null) return []
    const { suppression, ...rest } = report
    const suppressed = suppression === null ? null : { id: suppression.id, reason: suppression.reason }
    const fix = fixes ? { fix: fixOf(plan, finding, environment.newId) } : {}
    return [{ ...rest, suppressed, ...fix }]
  })
  return { view, counts, findings: told, staleSuppressions: staleSuppressions(plan, findings) }
}

const STYLES: Record<Severity, Style> = { error: ['bold', 'red'], warning: ['bold', 'yellow'], info: 'bold' }

/**
 * One block for each finding, errors first; then those that are suppressed, with the reason, and reasons whose finding is
 * gone.
 */
function* asText(
  plan: Plan,
  findings: readonly Finding[],
  counts: SeverityCounts,
  colours: boolean,
): Generator<string> {
  const all = reports(plan, findings)
  for (const finding of all.filter(({ suppression }) => suppression === null))
    yield block(finding, styled(colours, STYLES[finding.severity], finding.severity), colours)
  for (const finding of all.filter(({ suppression }) => suppression !== null))
    yield block(finding, styled(colours, 'dim', 'suppressed'), colours)
  for (const { id, code, subjectId, reason } of staleSuppressions(plan, findings)) {
    const thing = thingOf(plan, subjectId)
    const name = thing === null ? plan.name : `${text.thingNames[thing.kind]} ${thing.name}`
    yield `${styled(colours, 'dim', 'stale')}  ${code}  ${printable(name)}\n`
    yield `  Nothing is found any more that was accepted for: ${printable(reason)}\n  Take it back with check.unsuppress ${id}.\n\n`
  }
  const told = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
    text.checks.severityCounts[severity](counts[severity]),
  )
  const summary = told.length === 0 ? 'No findings' : text.list(told)
  const apart = counts.suppressed === 0 ? '' : `, ${text.checks.suppressedCount(counts.suppressed)}`
  yield `${summary}${apart}.\n`
}

function block({ code, subject, message, hint, suppression }: Reported, label: string, colours: boolean): string {
  const thing = `${text.thingNames[subject.kind]} ${subject.name}`
  return [
    `${label}  ${code}  ${styled(colours, 'bold', printable(thing))}`,
    `  ${printable(message)}`,
    `  ${styled(colours, 'dim', printable(suppression === null ? hint : `Accepted: ${suppression.reason}`))}`,
    '',
  ]
    .map((line) => `${line}\n`)
    .join('')
}

export const checkPlan: Subcommand = (command, act) => {
  command
    .argument('[plan]', REFERENCE_HELP)
    .addOption(
      new Option('--view <view>', 'count InterLinks that are not ordered yet, or not')
        .choices(VIEWS)
        .default('planned'),
    )
    .addOption(new Option('--json', 'as JSON').conflicts('sarif'))
    .option('--sarif', 'as SARIF 2.1.0, for code scanning')
    .option('--fixes', 'with --json: the command that ends each finding, where one action does')
    .option('--explain <code>', 'print the page about a check instead: docs/checks/README.md lists them')
    .addHelpText(
      'after',
      '\nExit status: 0 no errors, 1 errors that nobody has accepted, 2 the call or the file is unusable.\n',
    )
    .addHelpText(
      'after',
      examples(
        ['check plan.interlink', 'What is wrong with a plan?'],
        ['check --explain filter/default-route', 'What does a check mean, and how is it ended?'],
        ['check plan.interlink --sarif > checks.sarif', 'For code scanning:'],
      ),
    )
    .action(act(check))
}
