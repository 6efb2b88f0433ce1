import { list, number } from './words.ts'

/** What a host says when the world failed, not the wish: files, disks, other programs, malformed requests. */
export const hostFailures = {
  noneOpen: { message: 'No plan is open.', hint: 'Open one, or create a new one.' },
  notFound: (path: string) => ({
    message: `There is no file ${path}.`,
    hint: 'Check the name, or create a new plan.',
  }),
  exists: (path: string) => ({ message: `${path} already exists.`, hint: 'Choose another name, or open it.' }),
  isOpen: (path: string) => ({ message: `${path} is the plan that is open.`, hint: 'Choose another name.' }),
  notAPlan: (path: string) => ({
    message: `${path} is not an InterLink plan.`,
    hint: 'Open a file that this app has made (*.interlink). An account is taken in with Import.',
  }),
  newerVersion: (path: string, found: number, known: number) => ({
    message: `${path} was made by a newer version of InterLink Planner (format ${found}; this one knows ${known}).`,
    hint: 'Update InterLink Planner to open it. The file was left as it is.',
  }),
  damaged: (path: string, reason: string) => ({
    message: `${path} is damaged: ${reason}.`,
    hint: 'Restore it from a backup. The file was left as it is.',
  }),
  disk: (path: string, folder: string, reason: string) => ({
    message: `${path}: ${reason}.`,
    hint: `Nothing of this change was kept. Check the disk and ${folder}, then try again.`,
  }),
  readOnly: {
    'open-elsewhere': (file: string) => ({
      message: `${file} is open in another process, so it can only be read here.`,
      hint: 'Close it there and open it again, or save a copy under another name.',
    }),
    'not-writable': (file: string) => ({
      message: `${file} can't be written: its file or its folder is read-only.`,
      hint: 'Change the permissions, or save a copy somewhere else.',
    }),
  },
  importCancelled: { message: 'This import was cancelled.', hint: 'Choose the files again.' },
  exportCancelled: { message: 'This export was cancelled.', hint: 'Nothing was written.' },
  pictureTooLarge: (width: number, height: number) => ({
    message: `A picture of ${number(width)} × ${number(height)} pixels is more than can be made.`,
    hint: 'Choose a smaller scale or a part of the plan, or export it as SVG or PDF.',
  }),
  taken: (path: string) => ({ message: `${path} already exists.`, hint: 'Choose another name.' }),
  unwritable: (path: string, reason: string) => ({
    message: `${path} can't be written: ${reason}.`,
    hint: 'Choose another folder or name.',
  }),
  noFolder: (folder: string) => `the folder ${folder} does not exist`,
  noPath: { message: 'path: is needed, this host has no dialogs to ask for it.', hint: 'Give a path.' },
  badRequest: {
    unknown: (name: string) => `There is no request "${name}".`,
    notAField: 'is not a field',
    hint: 'This is a mistake in the program that asked. Reload the window, or update it.',
  },
  unexpected: (request: string, number: string) => ({
    message: `Something went wrong in ${request} (${number}).`,
    hint: 'Your plan is as it was before. The log of the app has the details under this number.',
  }),
  noBaseline: {
    message: 'No account has been imported into this plan.',
    hint: 'Import one, or compare with a snapshot or a step of the history.',
  },
  noSuchStep: (sequence: number) => ({
    message: `Step ${sequence} is not part of the history any more, or never was.`,
    hint: 'Choose a step that is done or undone.',
  }),
  noSuchSnapshot: (wanted: string, there: readonly string[]) => ({
    message: `There is no snapshot ${wanted}, or more than one.`,
    hint: there.length === 0 ? 'The plan has none.' : `There are: ${list(there)}.`,
  }),
  newPlanName: 'Untitled plan',
  /** What is wrong with a file, to stand in `damaged` and `disk`. */
  why: {
    strangeLog: 'its log belongs to another file',
    noSchema: (version: number) => `schema version ${version} does not exist`,
    dangling: (table: string, id: string, parent: string) => `${table} ${id} refers to a ${parent} that is not there`,
    noMeta: 'meta is empty',
    unreadable: (code: string) => `can't be read (${code})`,
    moved: 'the file was moved, replaced or deleted',
  },
}
