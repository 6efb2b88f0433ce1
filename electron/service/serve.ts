import type { Served } from '../../shared/contract/requests.ts'
import { speak, text } from '../../shared/text/index.ts'
import { ExportJobs } from './export/export-jobs.ts'
import { exportedOf } from './export/exported.ts'
import { fileNameOf, planNameOf } from './file-name.ts'
import { HostFailure } from './host-failure.ts'
import { ImportJobs } from './import-jobs.ts'
import { besidePlan, PLAN_EXTENSION, type Workspace } from './workspace.ts'
import { writeFile } from './write-file.ts'

// Drawing and the sample are needed rarely: they load when they are, so that the app starts without them.
const exporting = () => import('./export/export-plan.ts')
const sampling = async () => (await import('./sample.ts')).openSample

/** The contract, served by a workspace: one handler for each request, the same on every host. */
export const serve = (workspace: Workspace): Served => {
  const { host, askForPath } = workspace.options
  // A path from a dialog was confirmed there, replacing what it names included; one that was typed never replaces.
  const ask = async (purpose: Parameters<NonNullable<typeof askForPath>>[0], suggestion: string) => {
    if (askForPath) return askForPath(purpose, suggestion)
    throw new HostFailure('request/invalid', text.hostFailures.noPath)
  }

  const imports = new ImportJobs((job, done) => workspace.tell({ type: 'importProgress', job, done }))

  const exports = new ExportJobs((job, done) => workspace.tell({ type: 'exportProgress', job, done }))

  return {
    'host.info': () => host,
    'host.speak': ({ language }) => {
      speak(language)
      return null
    },
    'plan.current': () => workspace.session.snapshot,
    'plan.recent': () => workspace.recent(),
    'plan.new': async ({ path, name }) => {
      const planAt = (file: string) => workspace.newPlan(name ?? planNameOf(file))
      if (path !== undefined) return workspace.create(planAt(path), path)
      if (!askForPath) return workspace.create(workspace.newPlan(name))
      const chosen = await ask('new', workspace.freePath(name ?? text.hostFailures.newPlanName))
      return chosen === null ? null : workspace.create(planAt(chosen), chosen, 'replace')
    },
    'plan.open': async ({ path }) => {
      const chosen = path ?? (await ask('open', workspace.options.plansDir))
      return chosen === null ? null : workspace.open(chosen)
    },
    'plan.openSample': async () => (await sampling())(workspace),
    'plan.saveAs': async ({ path }) => {
      if (path !== undefined) return workspace.saveAs(path, 'refuse')
      const { session } = workspace
      const chosen = await ask('saveAs', besidePlan(session, fileNameOf(session.plan.name) + PLAN_EXTENSION))
      return chosen === null ? null : workspace.saveAs(chosen, 'replace')
    },
    'plan.execute': ({ command, preview }) =>
      preview ? workspace.session.preview(command) : workspace.session.execute(command),
    'plan.history': ({ limit }) => workspace.session.history(limit),
    'plan.points': () => workspace.session.points,
    'plan.at': ({ point }) => workspace.planAt(point),
    'plan.choose': async ({ path }) => {
      const chosen = path ?? (await ask('compare', besidePlan(workspace.session, '')))
      if (chosen === null) return null
      const file = workspace.absolute(chosen)
      return { path: file, name: workspace.planAt({ at: 'file', path: file }).name }
    },
    'plan.goTo': ({ sequence }) => {
      workspace.session.goTo(sequence)
      return null
    },
    'snapshot.take': ({ name }) => workspace.session.takeSnapshot(name),
    'snapshot.rename': ({ id, name }) => workspace.session.renameSnapshot(id, name),
    'snapshot.delete': ({ id }) => {
      workspace.session.deleteSnapshot(id)
      return null
    },
    'text.save': async ({ fileName, text: contents, path }) => {
      const chosen = path ?? (await ask('export', besidePlan(workspace.session, fileName)))
      if (chosen === null) return null
      const target = workspace.absolute(chosen)
      writeFile(target, contents, path === undefined)
      return { path: target }
    },
    'import.review': ({ job, files, site }) => imports.review(workspace.session, job, files, site),
    'import.take': ({ job, choice }) => imports.take(workspace.session, job, choice),
    'import.cancel': ({ job }) => {
      imports.cancel(job)
      return null
    },
    'export.preview': ({ job, options }) => exports.preview(job, exportedOf(workspace, options.since), options),
    'export.render': ({ job, options }) => exports.file(job, exportedOf(workspace, options.since), options),
    'export.save': async ({ job, options, path }) => {
      const { session } = workspace
      const { exportName, contentsOf } = await exporting()
      const chosen = path ?? (await ask('export', besidePlan(session, exportName(session.plan, options))))
      if (chosen === null) return null
      const target = workspace.absolute(chosen)
      writeFile(
        target,
        contentsOf(await exports.file(job, exportedOf(workspace, options.since), options)),
        path === undefined,
      )
      return { path: target }
    },
    'export.cancel': ({ job }) => {
      exports.cancel(job)
      return null
    },
  }
}
