// Made-up documents, one of each form, for the gallery and for holding a ruler to. Nobody and nothing in them exists.
import type { Block, Letter, Minutes, Notice, OfficialDocument, Order, Upward } from './document.ts'
import { sampleBulletin, sampleNotice } from './sample-documents.ts'

const mark = '演示数据，纯属虚构'
const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] })
const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, runs: [{ text }] })

/** Three organs, seals in a row, a ledger turned by a quarter over three pages. */
export const sampleJointNotice: Notice = {
  form: 'notice',
  organMark: { organs: ['海东省青年归乡工作办公室', '海东省教育事务厅', '海东省人才事务厅'], word: '文件' },
  number: '海青归办联〔2018〕5号',
  copyNumber: 126,
  urgency: '加急',
  title: '关于联合开展大学生归乡实习岗位归集工作的通知',
  addressees: '各市青年归乡工作办公室、教育事务局、人才事务局，各高校',
  blocks: [
    paragraph('为方便学生在家门口找到实习岗位，现就联合归集实习岗位有关事项通知如下。'),
    heading(1, '归集范围'),
    paragraph('各地机关、企业和社会组织可以提供的短期实习岗位，时间在寒假期间，劳动条件安全，有人带教。'),
    heading(1, '工作安排'),
    paragraph('岗位信息于2019年1月4日前录入一次，各部门共用，不得要求接收单位重复填报。'),
  ],
  annexes: [
    {
      title: '实习岗位归集台账',
      landscape: true,
      blocks: [
        {
          kind: 'table',
          columns: [
            { label: '序号', align: 'center', share: 0.6 },
            { label: '市', share: 0.8 },
            { label: '接收单位', share: 1.8 },
            { label: '岗位', share: 1.6 },
            { label: '人数', align: 'right', share: 0.6 },
            { label: '起止时间', share: 2.5 },
            { label: '带教安排', share: 1.6 },
            { label: '备注' },
          ],
          rows: Array.from({ length: 36 }, (_, row) => [
            String(row + 1),
            ['青岚市', '临溪市', '望江市'][row % 3] ?? '',
            `示例单位${row + 1}`,
            ['资料整理', '社区服务', '活动协助'][row % 3] ?? '',
            String(2 + (row % 4)),
            '2019年1月21日至2月22日',
            '一名带教人员',
            row % 5 === 0 ? '提供午餐' : '',
          ]),
        },
      ],
    },
  ],
  signature: {
    organ: '海东省青归办',
    jointly: ['海东省教育事务厅', '海东省人才事务厅'],
    date: '2018-12-20',
    sealed: true,
  },
  distribution: [{ label: '抄送', to: '省民生事务厅、省财务事务厅，各驻外联络站' }],
  imprint: { organ: '海东省青年归乡工作办公室', date: '2018-12-20' },
  mark,
}

/** 请示 of three organs: three signers, two to a line. */
export const sampleUpward: Upward = {
  form: 'upward',
  organMark: { organs: ['青岚市青年归乡工作办公室', '青岚市人才事务局', '青岚市教育事务局'], word: '文件' },
  number: '青青归办〔2018〕21号',
  signers: ['周禾', '林一舟', '何舒'],
  title: '关于设立青岚高铁站归乡服务站的请示',
  addressees: '海东省青年归乡工作办公室',
  blocks: [
    paragraph(
      '青岚高铁站寒假期间返乡学生集中，现有临时服务台只能提供咨询。为把登记、咨询、转办放在一处，拟设立归乡服务站。',
    ),
    heading(1, '设立理由'),
    paragraph('2018年寒假临时服务台共接待学生3,902人，其中四成当场提出就业和住宿方面的问题。'),
    heading(1, '设立方案'),
    paragraph('服务站设在出站层，由市归乡办管理，工作人员从现有人员中安排，不增加编制。'),
    paragraph('妥否，请批示。'),
  ],
  attachments: ['青岚高铁站归乡服务站平面布置和人员安排方案（含节假日轮值办法）', '经费测算表'],
  signature: {
    organ: '青岚市青年归乡工作办公室',
    jointly: ['青岚市人才事务局', '青岚市教育事务局'],
    date: '2018-12-06',
    sealed: false,
  },
  contact: { name: '王小舟', phone: '0000-0000000' },
  imprint: { organ: '青岚市青年归乡工作办公室', date: '2018-12-06' },
  mark,
}

export const sampleLetter: Letter = {
  form: 'letter',
  organMark: '海东省青年归乡工作办公室',
  number: '海青归办函〔2018〕8号',
  urgency: '特急',
  title: '关于商请提供春运期间返乡列车时刻信息的函',
  addressees: '海东铁路服务中心',
  blocks: [
    paragraph('为在车站安排归乡服务台的值守时间，商请贵单位提供2019年春运期间到达我省各站的列车时刻信息。'),
    paragraph('信息只用于安排值守，不作他用。如蒙同意，请于2018年12月28日前函复。'),
    paragraph('专此函达，请予支持。'),
  ],
  signature: { organ: '海东省青年归乡工作办公室', date: '2018-12-10', sealed: true },
  contact: { name: '李一禾', phone: '0000-0000000' },
  distribution: [{ label: '抄送', to: '青岚市、临溪市、望江市青年归乡工作办公室' }],
  mark,
}

export const sampleOrder: Order = {
  form: 'order',
  organMark: '海东省青年服务委员会令',
  number: '第3号',
  title: '《海东省归乡服务站管理办法》发布令',
  blocks: [
    paragraph('《海东省归乡服务站管理办法》已经2018年11月30日委员会第6次会议通过，现予公布，自2019年1月1日起施行。'),
  ],
  signature: { signers: [{ office: '海东省青年服务委员会主任', name: '林远山' }], date: '2018-12-03', printed: true },
  mark,
}

export const sampleMinutes: Minutes = {
  form: 'minutes',
  masthead: '海东省归乡工作联席会议纪要',
  number: '〔2018〕4号',
  organ: '海东省青年归乡工作办公室',
  date: '2018-12-14',
  title: '研究寒假归乡实践工作的会议纪要',
  blocks: [
    paragraph('2018年12月12日，联席会议召开第4次会议，研究2019年寒假归乡实践工作。现将议定事项纪要如下。'),
    heading(1, '关于服务台'),
    paragraph('会议议定，各县（市、区）至少开设1个服务台，由省归乡办统一印制指引，费用由省级承担。'),
    heading(1, '关于实习岗位'),
    paragraph('会议议定，岗位信息由省人才事务厅归集，其他部门直接使用，不再另行布置填报。'),
  ],
  present: [
    { unit: '省青年归乡工作办公室', names: ['周岚', '王小舟'] },
    { unit: '省教育事务厅', names: ['陈溪'] },
    { unit: '省人才事务厅', names: ['欧阳舒', '何禾'] },
  ],
  onLeave: [{ unit: '省财务事务厅', names: ['李远'] }],
  sittingIn: [{ unit: '青岚市青年归乡工作办公室', names: ['林一舟'] }],
  distribution: [{ label: '分送', to: '联席会议各成员单位，各市青年归乡工作办公室' }],
  imprint: { organ: '海东省青年归乡工作办公室', date: '2018-12-14' },
  mark,
}

/** File name → document. */
export const samples: Record<string, OfficialDocument> = {
  notice: sampleNotice,
  'joint-notice': sampleJointNotice,
  upward: sampleUpward,
  letter: sampleLetter,
  order: sampleOrder,
  minutes: sampleMinutes,
  bulletin: sampleBulletin,
}
