/** The eight steps of the README in a browser, over the sample notice always and over a real one where the folder is. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, it } from 'vitest'
import { root } from '../house.ts'
import { openStage, type Stage } from './browser.ts'
import {
  adoptInCity,
  draftSignIssue,
  itemAndSentenceMarkEachOther,
  readNotice,
  seeAndCorrect,
} from './steps/programme.ts'
import {
  adoptInCounty,
  checkInAtTheDoor,
  enrolOnPhone,
  type PlannedSession,
  planSession,
  recordVisit,
  reportAndBulletin,
  seeFigures,
} from './steps/work.ts'

const corpus = process.env.YIZHAN_CORPUS ?? join(root, '../shared/corpus')
const open = join(corpus, 'open')
// The one open notice that offers ten items to choose from.
const real = existsSync(open) ? readdirSync(open).find((name) => name === '002.txt') : undefined

const notices = [
  { title: 'the sample notice', path: join(root, 'app/world/sample-notice/notice.txt') },
  {
    title: real ? 'the real notice' : 'the real notice (not here: set YIZHAN_CORPUS)',
    path: real ? join(open, real) : undefined,
  },
]

describe.each(notices)('from notice to bulletin, over $title', ({ path }) => {
  let stage: Stage
  let officer: Page
  let city: Page
  let address = ''
  beforeAll(async () => {
    if (path) stage = await openStage()
  }, 240_000)
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') console.log(await stage.tell())
  })
  afterAll(() => stage?.close())
  const step = it.skipIf(!path)

  step(
    'a provincial officer reads the notice and decides its doubts',
    async () => {
      officer = await stage.signIn('shen')
      await readNotice(officer, { name: 'notice.txt', path: path ?? '', mimeType: 'text/plain' })
      await itemAndSentenceMarkEachOther(officer)
    },
    120_000,
  )

  step(
    'drafts the programme, allots a target, has it signed and issued to eleven cities',
    async () => {
      address = await draftSignIssue(stage, officer)
    },
    120_000,
  )

  step(
    'a city adopts four of ten, adapts two, adds one, hands its plan in and issues it',
    async () => {
      city = await stage.signIn('zhou')
      await adoptInCity(city)
    },
    120_000,
  )

  step(
    'the province sees exactly that, corrects an item, and the city takes it',
    async () => {
      await seeAndCorrect(stage, address, city)
    },
    120_000,
  )

  let county: Page
  let session: PlannedSession
  let ticket = ''
  step(
    'a county finds one to-do, adopts, and plans a session with a joint organiser',
    async () => {
      county = await stage.signIn('jiang')
      await adoptInCounty(county)
      session = await planSession(stage, county, '2018-12-29')
    },
    120_000,
  )

  step(
    'a student enrols on a phone without account, and is let in by the ticket’s code the next day',
    async () => {
      ticket = await enrolOnPhone(stage, session.publicAddress)
      await stage.world.clock.setDay('2018-12-29')
      await checkInAtTheDoor(county, session, ticket)
    },
    120_000,
  )

  step(
    'a visit is recorded in one sentence on a phone, and the province sees it at once',
    async () => {
      await recordVisit(stage)
      await seeFigures(stage)
    },
    120_000,
  )

  step(
    'the county’s report comes drafted from its records; the bulletin is confirmed, signed and downloaded',
    async () => {
      await reportAndBulletin(stage, county)
    },
    180_000,
  )
})
