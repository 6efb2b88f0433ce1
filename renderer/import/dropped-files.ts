/**
 * The files that were dropped. A folder stands for the files in it, in the order of their names and without hidden ones, as `import`
 * takes one in a terminal; one that is empty or can't be looked into stays what it is, and is told as unreadable. The entries
 * of a drop are there during its event only: call it before anything is awaited.
 */
export const droppedFiles = async ({ items }: Pick<DataTransfer, 'items'>): Promise<File[]> => {
  const dropped = [...items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ file: item.getAsFile(), entry: item.webkitGetAsEntry() }))
  const files = await Promise.all(
    dropped.map(async ({ file, entry }) => {
      const inFolder = entry?.isDirectory ? await filesIn(entry as FileSystemDirectoryEntry).catch(() => []) : []
      return inFolder.length > 0 || file === null ? inFolder : [file]
    }),
  )
  return files.flat()
}

const filesIn = async (folder: FileSystemDirectoryEntry): Promise<File[]> => {
  const reader = folder.createReader()
  const entries: FileSystemEntry[] = []
  for (;;) {
    // Browsers give a hundred at a time, and none at the end.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) break
    entries.push(...some)
  }
  const files = await Promise.all(
    entries
      .filter(({ isFile, name }) => isFile && !name.startsWith('.'))
      .map((entry) => new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))),
  )
  return files.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
