// Words of the genre for arbitrary documents: organs, matters, sentences, days. Nobody and nothing in them exists.
import fc from 'fast-check'

export const places = ['海东省', '云溪市', '青岚县', '望江市', '临溪县']
const offices = ['教育事务局', '青年工作委员会', '民政局', '人才工作办公室', '文化和旅游局']
const matters = ['社区助学', '返乡走访', '岗位归集', '志愿服务', '实习见习', '结对帮扶', '技能培训', '乡村阅读']
const acts = ['活动', '工作', '行动', '安排', '保障', '服务']
const verbs = ['开展', '加强', '做好', '推进', '改进']
const closes = ['有关要求', '组织领导', '重点任务', '总体要求', '工作步骤', '保障措施']

export const pick = <T>(list: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...list)

export const organ = fc.tuple(pick(places), pick(offices)).map((pair) => pair.join(''))
export const phrase = fc.tuple(pick(verbs), pick(matters), pick(acts)).map((parts) => parts.join(''))
export const heading = fc.oneof(phrase, pick(closes))
export const day = fc
  .date({ min: new Date('2012-01-01'), max: new Date('2035-12-28'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
export const sentence = fc
  .tuple(pick(places), phrase, fc.integer({ min: 2, max: 9999 }), pick(['场', '名', '个', '件']))
  .map(([place, act, count, unit]) => `${place}要从实际出发${act}，每年安排不少于${count}${unit}，按时报送有关情况。`)

/** Heads of columns; words of a title there would be read as one. */
export const label = pick(['序号', '市', '单位', '数量', '备注'])
