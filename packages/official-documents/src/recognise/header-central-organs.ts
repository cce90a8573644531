// Decides whether a run of characters is several central organs written without a sign between them.
// Names after 国务院机构设置 (国发〔2018〕6号, 国发〔2023〕5号) and the national people's organisations, full and short.

const ORGANS = [
  '国务院办公厅',
  '外交部',
  '国家发展改革委',
  '国家发展和改革委员会',
  '教育部',
  '科技部',
  '科学技术部',
  '工业和信息化部',
  '国家民委',
  '公安部',
  '民政部',
  '司法部',
  '财政部',
  '人力资源社会保障部',
  '人力资源和社会保障部',
  '自然资源部', // 国发〔2018〕6号
  '生态环境部',
  '住房城乡建设部', // 国发〔2018〕6号
  '住房和城乡建设部',
  '交通运输部',
  '水利部',
  '农业农村部',
  '商务部',
  '文化和旅游部',
  '国家卫生健康委',
  '国家卫生健康委员会',
  '退役军人部',
  '退役军人事务部',
  '应急管理部',
  '应急部',
  '中国人民银行',
  '人民银行',
  '审计署',
  '海关总署',
  '国家税务总局',
  '税务总局',
  '市场监管总局',
  '国家体育总局',
  '体育总局',
  '国家乡村振兴局',
  '国务院扶贫办',
  '国家林草局',
  '国家文物局',
  '中央组织部',
  '中央宣传部',
  '中央统战部',
  '中央文明办',
  '中央网信办',
  '全国总工会',
  '中华全国总工会',
  '共青团中央',
  '全国妇联',
  '中国科协',
  '中国侨联',
  '中国残联',
  '全国工商联',
  '全国青联',
  '全国学联',
  '全国少工委',
]
const AT_START = new RegExp(
  `^(?:中共)?(?:${[...ORGANS].sort((a, b) => b.length - a.length).join('|')})(?:办公厅|办公室|秘书局)?`,
)

/** The organs one by one, or null where the run is anything else. */
export function splitCentralOrgans(run: string): string[] | null {
  const organs: string[] = []
  let rest = run
  while (rest) {
    const organ = AT_START.exec(rest)?.[0]
    if (organ === undefined) return null
    organs.push(organ)
    rest = rest.slice(organ.length)
  }
  return organs.length > 1 ? organs : null
}
