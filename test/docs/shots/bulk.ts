import type { Chapter } from './chapter.ts'
import { sample } from './plans.ts'

/** Lists: columns, filters, several at once; and acting as a member. */
export const bulk: Chapter = {
  plan: sample,
  take: async (stage) => {
    const { page } = stage
    await stage.section('InterLink')
    const grid = page.getByRole('grid', { name: 'InterLinks' })
    await stage.press('Filters')
    await stage.pictureOf('list-filters', page.getByRole('dialog').filter({ visible: true }), grid)
    await stage.key('Escape')
    await grid.getByRole('gridcell', { name: 'All down' }).click()
    await stage.key('Shift+ArrowDown')
    await stage.key('Shift+ArrowDown')
    await page.getByRole('region', { name: 'Selection' }).waitFor()
    await stage.picture('bulk-selected')
    await stage.press('More actions')
    await stage.item(/^Activate route propagation/)
    await stage.pictureOf('bulk-activate', page.getByRole('dialog'))
    await stage.press('Cancel', page.getByRole('dialog'))
    await stage.untilBack()

    await stage.press('Clear selection')
    await stage.press('Acting as Owner')
    const popUp = page.getByRole('dialog')
    await popUp.getByText('Member with permission sets').click()
    await popUp.getByText('InterlinkReadOnly').click()
    await stage.pictureOf('acting-as', popUp, page.getByRole('button', { name: /^Acting as/ }))
    await stage.key('Escape')
    await stage.overview('lyon-staging')
    await page.getByRole('switch', { name: 'Route propagation' }).first().hover({ force: true })
    await page.getByRole('tooltip').waitFor()
    await stage.pictureWithPointer('not-permitted')
  },
}
