// Made-up documents for tests and for looking at the result. Province, units and people do not exist.
import type { Block, Bulletin, Notice } from './document.ts'

const counted = '数据截至2018年12月28日，按活动记录统计'

export const sampleBulletin: Bulletin = {
  form: 'bulletin',
  masthead: '青春归乡简报',
  number: { issue: 3, total: 12 },
  organ: '海东省青年归乡工作办公室编',
  date: '2018-12-28',
  handling: '内部资料　注意保存',
  title: '各地扎实推进大学生归乡实践\n服务站点覆盖九成以上乡镇',
  editorNote: [
    [
      {
        text: '寒假将至，各地围绕“一次联络、一场活动、一个岗位”安排归乡服务。本期摘编青岚、临溪两地做法，供参考。截至目前，全省已举办活动',
      },
      { text: '1,286', figure: { id: '018f-sessions', note: counted } },
      { text: '场。' },
    ],
  ],
  sections: [
    {
      title: '青岚县：把服务台设到返乡第一站',
      blocks: [
        {
          kind: 'paragraph',
          runs: [
            { text: '青岚县在汽车站、高铁站设立归乡服务台' },
            { text: '14', figure: { id: '018f-desks', note: counted } },
            { text: '个，登记返乡学生' },
            { text: '3,902', figure: { id: '018f-people', note: '数据截至2018年12月27日，人数按人去重' } },
            { text: '人，当场解答就业、住宿、社保等问题。志愿者喆堃、䶮文等轮班值守。' },
          ],
        },
        { kind: 'heading', level: 2, runs: [{ text: '一张表登记，不重复填报' }] },
        { kind: 'paragraph', runs: [{ text: '已经登记过的信息不再重复收集，需要更正的由本人在手机上直接修改。' }] },
        {
          kind: 'heading',
          level: 3,
          runs: [{ text: '先问需要。' }],
          follow: [{ text: '服务台先问学生需要什么，再介绍岗位，不以登记人数论成绩。' }],
        },
        {
          kind: 'heading',
          level: 4,
          runs: [{ text: '分类转办。' }],
          follow: [{ text: '就业、住房、社保三类诉求当日转办。' }],
        },
      ],
      credit: '青岚县团委',
    },
    {
      title: '临溪县：一个村一名联络员',
      blocks: [
        {
          kind: 'paragraph',
          runs: [
            { text: '临溪县为' },
            { text: '126', figure: { id: '018f-villages', note: counted } },
            { text: '个村各配一名联络员，节前完成一轮电话联络，收集到的诉求逐条有回音。' },
          ],
        },
      ],
      credit: '临溪县团委',
    },
  ],
  distribution: [
    { label: '报', to: '省青年工作联席会议各成员' },
    { label: '送', to: '省直有关单位，各市、县（市、区）党委办公室' },
    { label: '发', to: '各市、县（市、区）团委，各高校团委，省青年归乡工作办公室各成员单位，各驻外联络站' },
  ],
  imprint: {
    organ: '海东省青年归乡工作办公室',
    date: '2018-12-28',
    copies: 120,
    fingerprint: '9f2c4e0b7a1d5c386e90bb1f42d7a8c3510e6f9d2b7c4a8830f1e5d6c7b8a990',
  },
  mark: '演示数据，纯属虚构',
}

const noticeBody: Block[] = [
  { kind: 'paragraph', runs: [{ text: '为做好2019年寒假大学生归乡实践工作，现就有关事项通知如下。' }] },
  { kind: 'heading', level: 1, runs: [{ text: '总体要求' }] },
  {
    kind: 'paragraph',
    runs: [{ text: '坚持自愿参加、就近就便、安全有序，让学生在家乡有事可做、有人可问、有岗可选。' }],
  },
  { kind: 'heading', level: 1, runs: [{ text: '工作内容' }] },
  { kind: 'heading', level: 2, runs: [{ text: '开设归乡服务台' }] },
  { kind: 'paragraph', runs: [{ text: '各县（市、区）于2019年1月10日前至少开设1个服务台，服务至2月28日。' }] },
  { kind: 'heading', level: 2, runs: [{ text: '举办见面会' }] },
  { kind: 'heading', level: 3, runs: [{ text: '规模。' }], follow: [{ text: '每场不少于30人，全省力争举办200场。' }] },
  { kind: 'heading', level: 3, runs: [{ text: '时间。' }], follow: [{ text: '春节前后各一场，具体时间由各地确定。' }] },
  { kind: 'heading', level: 1, runs: [{ text: '有关要求' }] },
  { kind: 'paragraph', runs: [{ text: '各地不得层层加码，不得要求学生重复填报。实施方案请于2019年1月5日前报送。' }] },
]

export const sampleNotice: Notice = {
  form: 'notice',
  organMark: '海东省青年归乡工作办公室文件',
  number: '海青归办〔2018〕12号',
  title: '关于做好2019年寒假大学生归乡实践工作的通知',
  addressees: '各市青年归乡工作办公室，各高校团委，各驻外联络站，省青年归乡工作办公室各成员单位',
  blocks: noticeBody,
  annexes: [
    {
      title: '各市任务分解表',
      blocks: [
        {
          kind: 'table',
          columns: [
            { label: '序号', align: 'center', share: 0.5 },
            { label: '市', share: 1 },
            { label: '服务台（个）', align: 'right' },
            { label: '见面会（场）', align: 'right' },
            { label: '备注', share: 2 },
          ],
          rows: [
            ['1', '青岚市', '12', '30', '含高铁站服务台2个'],
            ['2', '临溪市', '9', '24', ''],
            ['3', '望江市', '8', '20', '与高校联合举办'],
          ],
        },
      ],
    },
    {
      title: '报名须知',
      blocks: [{ kind: 'paragraph', runs: [{ text: '报名实行自愿，未满18周岁的学生须由监护人同意。' }] }],
    },
  ],
  signature: { organ: '海东省青年归乡工作办公室', date: '2018-12-18', sealed: false },
  remark: '联系人：王小舟，电话：0000-0000000',
  distribution: [{ label: '抄送', to: '省教育厅、省人力资源和社会保障厅' }],
  imprint: { organ: '海东省青年归乡工作办公室', date: '2018-12-18' },
  mark: '演示数据，纯属虚构',
}
