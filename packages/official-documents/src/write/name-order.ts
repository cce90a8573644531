// Decides in which order names stand: organs as their list says, people by office or by the strokes of the surname.
// Source: strokes and their order after GF 0023-2020 通用规范汉字笔顺规范 (横竖撇点折); the usage of lists of names is practice
// of congresses: 姓氏笔画 (a name of one character first) and 姓名笔画 (the second characters compared as they come).

/** Common surnames by number of strokes, in each row by their strokes 横竖撇点折. */
const surnames: Record<number, string> = {
  2: '丁卜刁',
  3: '于万上山千门弓卫习马',
  4: '王井元韦云木支太尤车水贝牛毛长仇父从公乌凤卞文方计尹孔巴邓双',
  5: '甘艾古左厉石龙平东卡占卢叶申田史冉禾丘白丛乐包冯兰宁司皮边台',
  6: '匡邢戎吉巩扬朴成夹毕曲吕朱乔伍伏仲任华仰伊向舟全邬庄刘齐衣羊关米江汲池汤宇安祁许那阮孙阳牟纪',
  7: '花苍严芦苏杜巫李杨甫束邴来连肖时吴岑邱何佟位余谷邸狄邹应冷辛闵汪沙沈宋初迟张陆陈邵邰',
  8: '武幸苗苟苑范林松郁欧卓昌畅明易罗牧和季竺岳金郄周冼庞於郑单沿宗官空宓郎房屈孟练',
  9: '封项赵郝荆荀胡柯查柏柳咸钟郜秋段修保信皇禹侯俞郗逄昝饶施闻姜娄洪洛宫祖祝费胥姚贺羿',
  10: '秦班敖袁都耿聂莫莘晋桂索栗贾夏原顾柴党晏钱倪徒徐殷奚翁凌栾高郭席唐涂家容宰诸谈陶姬桑',
  11: '黄萧梅曹戚龚盛常崔银矫符斜康章商阎盖淳梁谌逯尉屠隋隗隆',
  12: '揭彭葛董蒋韩辜植惠覃景喻黑程傅焦储舒鲁童曾湛温游富谢强',
  13: '鄢靳蓝蓬蒲蒙楚赖甄雷虞路简詹鲍解廉窦褚',
  14: '綦慕蔡蔺臧裴管僧廖韶谭翟熊',
  15: '樊暴稽黎滕颜潘',
  16: '燕薛薄霍冀穆',
  17: '戴鞠魏糜',
  18: '瞿',
  20: '酆籍',
}

type Rank = { strokes: number; place: number }

const ranks = new Map<string, Rank>(
  Object.entries(surnames).flatMap(([strokes, row]) =>
    [...row].map((char, place): [string, Rank] => [char, { strokes: Number(strokes), place }]),
  ),
)

const collator = new Intl.Collator('zh-u-co-stroke')

/** Strokes of any other character by ICU, whose stroke order begins each number with a mark of its own (CLDR zh.xml). */
const counted = (char: string): number => {
  let strokes = 0
  for (let step = 32; step > 0; step >>= 1)
    if (collator.compare(String.fromCodePoint(0xfdd0, 0x2800 + strokes + step), char) <= 0) strokes += step
  return strokes
}

const rankOf = (char: string): Rank => {
  const known = ranks.get(char) ?? { strokes: counted(char), place: Number.POSITIVE_INFINITY }
  ranks.set(char, known)
  return known
}

const compareCharacters = (one: string, other: string): number => {
  if (one === other) return 0
  const [a, b] = [rankOf(one), rankOf(other)]
  if (a.strokes !== b.strokes) return a.strokes - b.strokes
  if (a.place !== b.place) return a.place - b.place
  return collator.compare(one, other) || (one < other ? -1 : 1)
}

/**
 * Names by the strokes of the surname's first character (fewer first, then 横竖撇点折), then character by character.
 * `singleFirst` (姓氏笔画, default): among one surname a name of one character stands before those of two; false
 * (姓名笔画): its character is compared with their first. Surnames outside the table and given names are counted by ICU,
 * which counts 艹, 阝 and 辶 one stroke higher in some characters.
 */
export const byStrokes = (names: readonly string[], options: { singleFirst?: boolean } = {}): string[] => {
  const singleFirst = options.singleFirst ?? true
  const keyed = names.map((name) => {
    const characters = [...name.replace(/\s/g, '')]
    const [surname = '', given = ''] = characters
    return { name, key: singleFirst && characters.length === 2 ? [surname, '', given] : characters }
  })
  return keyed.sort((one, other) => compareKeys(one.key, other.key)).map(({ name }) => name)
}

const compareKeys = (one: string[], other: string[]): number => {
  for (let at = 0; at < Math.max(one.length, other.length); at++) {
    const [a, b] = [one[at] ?? '', other[at] ?? '']
    if (a === b) continue
    if (a === '' || b === '') return a === '' ? -1 : 1
    return compareCharacters(a, b)
  }
  return 0
}

/** People by their office as `offices` lists them (unknown ones last), those of one office by strokes. */
export const byOffice = <Person extends { name: string; office: string }>(
  people: readonly Person[],
  offices: readonly string[],
): Person[] => {
  const order = byStrokes(people.map((person) => person.name))
  const placeOf = (list: readonly string[], item: string) => (list.includes(item) ? list.indexOf(item) : list.length)
  return [...people].sort(
    (one, other) =>
      placeOf(offices, one.office) - placeOf(offices, other.office) ||
      placeOf(order, one.name) - placeOf(order, other.name),
  )
}

/** Organs as the official list has them; those it does not know stay behind, as they came. */
export const inOfficialOrder = (organs: readonly string[], official: readonly string[]): string[] => {
  const placeOf = (organ: string) => (official.includes(organ) ? official.indexOf(organ) : official.length)
  return [...organs].sort((one, other) => placeOf(one) - placeOf(other))
}
