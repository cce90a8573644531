/** Installations from before 0013 hold one suggestion a doubt and decisions that accepted it: both stay readable. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestWorld, type TestWorld } from '../../../world/test-world.ts'
import type { Alternative } from './alternative.ts'
import { decidedValue } from './doubt.ts'

const migration = readFileSync(new URL('../../../migrations/0013_notice_reading.sql', import.meta.url), 'utf8')

let world: TestWorld
beforeAll(async () => {
  world = await openTestWorld()
})
afterAll(() => world.close())

it('keeps a suggestion as the one reading, and what accepted it as having taken that', async () => {
  const rows = await world.owner(async (client) => {
    await client.query('BEGIN')
    try {
      // The tables as 0007 made them, as far as 0013 touches them.
      await client.query(`CREATE SCHEMA before; SET LOCAL search_path = before;
        CREATE TABLE notice ();
        CREATE TABLE notice_doubt (id integer PRIMARY KEY, suggestion jsonb);
        CREATE TABLE notice_doubt_decision (doubt_id integer, decision text NOT NULL CHECK (decision IN
          ('accept-suggestion', 'keep-as-is', 'value-given', 'not-a-problem', 'restored', 'stripped')), value text);
        INSERT INTO notice_doubt VALUES (1, '{"text": "1月10日", "value": "2019-01-10"}'),
          (2, '{"text": "”", "confidence": 0.8}'), (3, NULL);
        INSERT INTO notice_doubt_decision VALUES (1, 'accept-suggestion'), (2, 'accept-suggestion'), (3, 'keep-as-is')`)
      await client.query(migration)
      const found = await client.query(`SELECT d.alternatives, c.decision, c.alternative, c.value
        FROM notice_doubt d JOIN notice_doubt_decision c ON c.doubt_id = d.id ORDER BY d.id`)
      return found.rows
    } finally {
      await client.query('ROLLBACK')
    }
  })
  expect(rows).toMatchObject([
    {
      alternatives: [{ text: '1月10日', value: '2019-01-10', confidence: 0.5 }],
      decision: 'take-alternative',
      alternative: 1,
    },
    { alternatives: [{ text: '”', confidence: 0.8 }], decision: 'take-alternative', alternative: 1 },
    { alternatives: [], decision: 'keep-as-is', alternative: null },
  ])
  expect(rows.map((row) => decidedValue(row.alternatives as Alternative[], row))).toEqual(['2019-01-10', '”', null])
})
