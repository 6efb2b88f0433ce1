import { TopologyPage } from '../../e2e/topology-page.ts'
import type { Chapter } from './chapter.ts'
import { provisioned } from './plans.ts'

/** What the topology shows: the filter, and frames around places. */
export const filter: Chapter = {
  plan: provisioned,
  take: async (stage) => {
    const { page } = stage
    const panel = page.getByRole('dialog', { name: 'Filter and group' })
    await new TopologyPage(page).handle('hq-prod-1', 'right')
    await stage.press('Filter and group')
    await panel.getByRole('checkbox', { name: /^Routing policies/ }).click()
    await panel.getByRole('combobox', { name: 'Region' }).click()
    await page.getByRole('option', { name: /^fr-par/ }).click()
    await panel.getByText('Filter and group').click()
    await page.getByRole('option').first().waitFor({ state: 'hidden' })
    await stage.picture('topology-filter')
    await panel.getByRole('button', { name: 'Show all' }).click()
    await panel.getByText('And by PoP').click()
    await panel.getByRole('button', { name: 'Arrange by place' }).click()
    await page.getByRole('button', { name: 'Undo: Arrange topology' }).waitFor()
    await stage.key('Escape')
    await panel.waitFor({ state: 'hidden' })
    await stage.press('Fit all')
    await stage.picture('topology-frames')
  },
}
