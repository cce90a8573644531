/**
 * A notice of about forty pages for whoever measures the notice screen: the structure and the traps of the sample notice,
 * repeated and varied by number. The same pages always give the same text.
 */
const themes = ['返乡座谈', '寒假见习', '岗位对接', '志愿服务', '青年夜校', '乡村走访', '创业辅导', '社区报到']
const places = ['车站', '产业园', '社区', '图书馆', '乡镇便民中心', '高校驿站', '商圈', '文化礼堂']
const offices = ['基层组织建设部', '青年发展部', '宣传部', '权益部', '统战联络部', '机关党委']
const weekdays = ['一', '二', '三', '四', '五', '六', '日']
const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

const pick = (from: readonly string[], at: number): string => from[at % from.length] ?? ''

/** 1 to 99 as written before 、 and in （）. */
function numeral(number: number): string {
  const tens = Math.floor(number / 10)
  const ones = numerals[(number % 10) - 1] ?? ''
  return tens === 0 ? ones : `${tens === 1 ? '' : numerals[tens - 1]}十${ones}`
}

/** One trap each: a wrong day of the week, a day no calendar has, a term counted from the issue, a stray quotation mark, lost digits. */
function trapOf(at: number): string {
  const month = (at % 11) + 1
  switch (at % 5) {
    case 0:
      return `2019年${month}月${(at % 27) + 1}日（星期${pick(weekdays, at)}）举行启动仪式。要以“${pick(themes, at)}在身边为主题做好宣传。`
    case 1:
      return `请于2019年${at % 2 ? 2 : 4}月3${at % 2 ? 0 : 1}日前将第${at}项的工作小结报团省委${pick(offices, at)}。`
    case 2:
      return `请于本通知印发之日起${(at % 9) + 5}日内将第${at}项的联系人名单报团省委${pick(offices, at)}。`
    case 3:
      return `2019年${month}月${(at % 27) + 1}日（周${pick(weekdays, at + 3)}）组织观摩，服务时间不少于${(at % 7) + 1}小时。`
    default:
      return `各团市委要于  ${(at % 9) + 1} 10 日前将${pick(themes, at)}的安排报团省委${pick(offices, at)}。`
  }
}

function task(at: number, number: number): string {
  const theme = pick(themes, at)
  const place = pick(places, at * 3)
  const sentences = [
    `${number}. 在${place}开展${theme}第${at}期。以县级团委为单位，邀请返乡青年走进${place}，由所在地有关单位介绍情况、听取意见，做到事前有方案、事中有记录、事后有回访。`,
    `全年组织不少于${20 + (at % 60)}场，服务青年不少于${1000 + at * 10}人次，力争发展志愿者${100 + at}名。`,
    `2019年${(at % 11) + 1}月${(at % 27) + 1}日前完成准备。（责任单位：${pick(offices, at)}、${pick(offices, at + 1)}）`,
    `工作中要尊重青年意愿，在本人同意的前提下登记联系方式，不搞层层加码，不增加基层报表，能在线上办的不要求到场，能一次办的不要求两次。`,
    trapOf(at),
  ]
  return sentences.join('')
}

export function longNotice(pages = 40): string {
  const tasks = Math.round(pages * 4.2)
  const lines = [
    '临江青年网',
    '通知公告',
    '关于印发《“归雁临江”青年返乡服务行动年度工作方案》的通知',
    '发布时间:2018年12月28日 16:20 来源: 办公室 点击:[ ]',
    '各团市委,机关各部门,各直属事业单位：',
    '现将《“归雁临江”青年返乡服务行动年度工作方案》印发给你们，请结合实际认真贯彻落实。',
    '“归雁临江”青年返乡服务行动年度工作方案',
    '为把服务返乡青年的工作做实做细，制定本方案。',
  ]
  const perGroup = 5
  const groupsPerChapter = 5
  for (let at = 0; at < tasks; at++) {
    const group = Math.floor(at / perGroup)
    if (at % (perGroup * groupsPerChapter) === 0)
      lines.push(`${numeral(Math.floor(group / groupsPerChapter) + 1)}、${pick(themes, group)}专项行动`)
    if (at % perGroup === 0) lines.push(`（${numeral((group % groupsPerChapter) + 1)}）做好${pick(places, group)}服务`)
    lines.push(task(at + 1, (at % perGroup) + 1))
    // Page numbers that a conversion left between the lines.
    if (at % 12 === 11) lines.push(`— ${Math.floor(at / 12) + 1} —`)
  }
  lines.push('共青团临江省委', '2018年12月24日', '上一条:关于做好冬季防火宣传的提示', '责任编辑:办公室')
  return `${lines.join('\n\n')}\n`
}
