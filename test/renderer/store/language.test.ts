import { afterEach, expect, test } from 'vitest'
import { selectScene, selectThings } from '../../../renderer/store/derived.ts'
import { chooseLanguage } from '../../../renderer/store/language.ts'
import { fetchPlan } from '../../../renderer/store/plan-files.ts'
import { readPreferences } from '../../../renderer/store/preferences.ts'
import { makeStore } from '../../../renderer/store/store.ts'
import { samplePlan } from '../../../shared/sample/sample-plan.ts'
import { language, speak } from '../../../shared/text/index.ts'
import { FakeHost } from '../../support/fake-host.ts'

afterEach(() => speak('en'))

const opened = async () => {
  const host = new FakeHost(samplePlan())
  const store = makeStore(host.environment)
  await store.dispatch(fetchPlan())
  return { host, store }
}

test('a chosen language is spoken at once, and the host is told', async () => {
  const { host, store } = await opened()
  await store.dispatch(chooseLanguage('fr', 'fr'))
  expect(language()).toBe('fr')
  expect(store.getState().ui).toMatchObject({ language: 'fr', spoken: 'fr' })
  expect(host.asked.at(-1)).toBe('host.speak')
})

test('a host that may have been started anew is told before the plan is fetched', async () => {
  const { host } = await opened()
  expect(host.asked).toEqual(['host.speak', 'plan.current'])
})

test('what is derived from the plan in words follows the language', async () => {
  const { store } = await opened()
  const descriptions = () => selectScene(store.getState()).nodes.map((node) => node.card.description)
  const details = () => selectThings(store.getState()).link.map((thing) => thing.detail)
  const english = { descriptions: descriptions(), details: details() }
  await store.dispatch(chooseLanguage('fr', 'fr'))
  expect(descriptions()).not.toEqual(english.descriptions)
  expect(details()).not.toEqual(english.details)
})

test('the choice is remembered; one that this version does not speak is not', () => {
  expect(readPreferences('{"language":"fr"}')).toEqual({ language: 'fr' })
  expect(readPreferences('{"language":"system"}')).toEqual({ language: 'system' })
  expect(readPreferences('{"language":"tlh"}')).toEqual({})
})
