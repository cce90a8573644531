import { expect, it } from 'vitest'
import { figureSheet } from './figure-sheet.ts'

const measure = (key: string, nameZh: string, unitZh: string) => ({
  key,
  nameZh,
  unitZh,
  nameEn: key,
  unitEn: 'units',
  kind: 'flow' as const,
  recordable: false,
})
const figure = (key: string, value: number, doubted = 0) => ({ measure: key, value, evidence: [], doubted })
const table = {
  measures: [measure('session', '活动场次', '场'), measure('attendance', '到场人次', '人次')],
  rows: [
    { unitName: '团澄川市委', figures: [figure('session', 3), figure('attendance', 340, 300)] },
    { unitName: '团柳渡县委', figures: [figure('attendance', 340, 300)] },
  ],
}

it('keeps the order, names the unit itself first, and leaves numbers numbers', () => {
  const sheet = figureSheet(table, { keys: [], asOf: '2018-12-28', language: 'zh' })
  expect(sheet.columns.map(({ header }) => header)).toEqual(['组织', '活动场次（场）', '到场人次（人次）', '其中待核'])
  expect(sheet.rows).toEqual([
    ['团澄川市委（含下级）', 3, 340, '到场人次 300'],
    ['团柳渡县委', 0, 340, '到场人次 300'],
    ['数据截至 2018-12-28'],
  ])
})

it('holds only the measures that were on screen', () => {
  const sheet = figureSheet(table, { keys: ['session'], asOf: '2018-12-28', language: 'en' })
  expect(sheet.columns.map(({ header }) => header)).toEqual(['Unit', 'session (units)', 'Doubted'])
  expect(sheet.rows[0]).toEqual(['团澄川市委 (with all below)', 3, ''])
})
