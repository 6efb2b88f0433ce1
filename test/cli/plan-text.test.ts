import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createPlanFile } from '../../electron/storage/create.ts'
import { samplePlan } from '../../shared/sample/sample-plan.ts'
import { commandLine } from '../support/cli.ts'
import { hashOf, opened } from '../support/plan-files.ts'

const withSample = () => {
  const cli = commandLine()
  createPlanFile(cli.path('plan.interlink'), samplePlan())
  return cli
}

describe('text and build', () => {
  test('a plan goes out as text and comes back as the same plan', async () => {
    const cli = withSample()
    expect(await cli(['text', 'plan.interlink', '-o', 'plan.yaml'])).toEqual({
      code: 0,
      out: 'Wrote plan.yaml.\n',
      err: '',
    })
    expect(await cli(['build', 'plan.yaml', '-o', 'back.interlink'])).toEqual({
      code: 0,
      out: 'Made back.interlink: plan "Sample: three sites, two regions".\n',
      err: '',
    })
    expect(opened(cli.path('back.interlink')).plan).toEqual(samplePlan())
    const { out } = await cli(['text', 'back.interlink'])
    expect(out).toBe(readFileSync(cli.path('plan.yaml'), 'utf8'))
  })

  test('layout goes into a file of its own, or nowhere', async () => {
    const cli = withSample()
    await cli(['text', 'plan.interlink', '-o', 'plan.yaml', '--layout', 'plan.layout.yaml'])
    expect(readFileSync(cli.path('plan.yaml'), 'utf8')).toBe((await cli(['text', 'plan.interlink', '--no-layout'])).out)
    await cli(['build', 'plan.yaml', '--layout', 'plan.layout.yaml', '-o', 'both.interlink'])
    expect(opened(cli.path('both.interlink')).plan).toEqual(samplePlan())
    await cli(['build', 'plan.yaml', '-o', 'one.interlink'])
    expect(opened(cli.path('one.interlink')).plan).toEqual({ ...samplePlan(), positions: {} })
  })

  test('an exported plan in JSON is built, too', async () => {
    const cli = withSample()
    await cli(['export', 'plan.interlink', '--format', 'json', '-o', 'exported.json'])
    expect(await cli(['build', 'exported.json'])).toMatchObject({ code: 0, err: '' })
    expect(opened(cli.path('exported.interlink')).plan).toEqual(samplePlan())
  })

  test('a text that is wrong makes nothing: status 2, with line, column, field and reason', async () => {
    const cli = commandLine()
    writeFileSync(cli.path('bad.yaml'), 'format: interlink-plan-text\nversion: 1\nname: x\nsites:\n  - name: 7\n')
    expect(await cli(['build', 'bad.yaml'])).toEqual({
      code: 2,
      out: '',
      err: 'error: bad.yaml is not a plan as text:\nline 5, column 11: sites[0].name: expected string, received number: put it in quotes\n  Nothing was written. Mend what is named, then try again.\n',
    })
  })

  test('a plan that exists stays, unless it is to be replaced', async () => {
    const cli = withSample()
    await cli(['text', 'plan.interlink', '-o', 'plan.yaml'])
    const before = hashOf(cli.path('plan.interlink'))
    expect(await cli(['build', 'plan.yaml'])).toMatchObject({ code: 2, out: '' })
    expect(hashOf(cli.path('plan.interlink'))).toBe(before)
    expect(await cli(['build', 'plan.yaml', '--replace'])).toMatchObject({ code: 0, err: '' })
  })

  test('the text never replaces the plan that it was to be of', async () => {
    const cli = withSample()
    expect(await cli(['text', 'plan.interlink', '-o', 'plan.interlink'])).toMatchObject({ code: 2, out: '' })
    expect(opened(cli.path('plan.interlink')).plan).toEqual(samplePlan())
  })

  test('the schema for editors needs no plan', async () => {
    const { code, out } = await commandLine()(['text', '--schema'])
    expect(code).toBe(0)
    expect(out).toBe(readFileSync(new URL('../../docs/schema/plan-text.schema.json', import.meta.url), 'utf8'))
  })
})
