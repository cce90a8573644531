/** The places and people of the named world. Everything here is made up; the product says so on every page. */
import type { UnitKind, UnitLevel } from '../features/units/public.ts'
import type { Role } from '../platform/scope.ts'

export interface Place {
  key: string
  name: string
  shortName: string
  kind: UnitKind
  level: UnitLevel
  under: string | undefined
}

const province: Place = {
  key: 'province',
  name: '共青团临江省委',
  shortName: '团省委',
  kind: 'committee',
  level: 'province',
  under: undefined,
}

const departments = ['办公室', '基层组织建设部', '宣传部', '青年发展部', '学校部', '统战联络部']
const affiliates = ['临江省青少年发展服务中心', '临江省青年志愿者行动指导中心', '临江省团校']

/** Eleven cities in their official order, each with its counties. */
const cities: readonly [key: string, city: string, counties: readonly string[]][] = [
  ['chengchuan', '澄川', ['南湾区', '柳渡县', '双桥县']],
  ['yunze', '云泽', ['泽东区', '芦汀县', '石帆县']],
  ['shiyu', '石峪', ['峪口区', '青岩县']],
  ['wuling', '梧岭', ['梧阳区', '高埂县', '竹溪县']],
  ['qinghe', '清禾', ['禾西区', '稻香县']],
  ['wangchuan', '望川', ['望江区', '沙洲县', '古渡县']],
  ['linxi', '临溪', ['溪南区', '桃源口县']],
  ['danfeng', '丹枫', ['枫林区', '红叶县']],
  ['baiyu', '白屿', ['屿前区', '灯塔县']],
  ['yuanxiu', '远岫', ['岫云区', '雾坪县', '长梯县']],
  ['huaian', '槐岸', ['岸东区', '槐里县']],
]

const townships = ['柳渡镇', '芦花乡', '水车乡']

export const places: readonly Place[] = [
  province,
  ...departments.map(
    (name, i): Place => ({
      key: `department-${i + 1}`,
      name: `共青团临江省委${name}`,
      shortName: `团省委${name}`,
      kind: 'department',
      level: 'beside',
      under: 'province',
    }),
  ),
  ...affiliates.map(
    (name, i): Place => ({
      key: `affiliate-${i + 1}`,
      name,
      shortName: name.replace('临江省', '省'),
      kind: 'affiliate',
      level: 'beside',
      under: 'province',
    }),
  ),
  {
    key: 'association',
    name: '临江省留学青年联谊会',
    shortName: '省留青会',
    kind: 'association',
    level: 'beside',
    under: 'province',
  },
  {
    key: 'station',
    name: '云岭大学青年人才驿站',
    shortName: '云岭大学驿站',
    kind: 'station',
    level: 'beside',
    under: 'province',
  },
  ...cities.flatMap(([key, city, counties]): Place[] => [
    { key, name: `共青团${city}市委`, shortName: `团${city}市委`, kind: 'committee', level: 'city', under: 'province' },
    ...counties.map(
      (county, i): Place => ({
        key: `${key}-${i + 1}`,
        name: `共青团${city}市${county}委`,
        shortName: `团${county}委`,
        kind: 'committee',
        level: 'county',
        under: key,
      }),
    ),
  ]),
  ...townships.map(
    (name, i): Place => ({
      key: `liudu-${i + 1}`,
      name: `共青团柳渡县${name}委`,
      shortName: `团${name}委`,
      kind: 'committee',
      level: 'township',
      under: 'chengchuan-2',
    }),
  ),
]

export interface Colleague {
  signInName: string
  name: string
  at: string
  role: Role
  title: string
}

/** The named logins: printed at start, listed on the demo's sign-in page, used by every test. */
export const colleagues: readonly Colleague[] = [
  { signInName: 'shen', name: '沈知行', at: 'province', role: 'officer', title: '团省委干事' },
  { signInName: 'xu', name: '许怀远', at: 'province', role: 'lead', title: '团省委负责人' },
  { signInName: 'su', name: '苏明澈', at: 'department-2', role: 'lead', title: '基层组织建设部部长' },
  { signInName: 'lin', name: '林若溪', at: 'chengchuan', role: 'officer', title: '团澄川市委干事' },
  { signInName: 'zhou', name: '周牧野', at: 'chengchuan', role: 'lead', title: '团澄川市委负责人' },
  { signInName: 'gu', name: '顾青禾', at: 'yunze', role: 'lead', title: '团云泽市委负责人' },
  { signInName: 'he', name: '何以宁', at: 'chengchuan-2', role: 'officer', title: '团柳渡县委干事' },
  { signInName: 'jiang', name: '江映雪', at: 'chengchuan-2', role: 'lead', title: '团柳渡县委负责人' },
  { signInName: 'lu', name: '陆星遥', at: 'chengchuan-1', role: 'lead', title: '团南湾区委负责人' },
  { signInName: 'wen', name: '温言', at: 'province', role: 'viewer', title: '团省委查看' },
  { signInName: 'ou', name: '欧阳衡', at: 'province', role: 'system', title: '系统管理员' },
  { signInName: 'ning', name: '宁思远', at: 'province', role: 'security', title: '安全管理员' },
  { signInName: 'pei', name: '裴照', at: 'province', role: 'audit', title: '审计管理员' },
]

/** Students of the demo: they have no account; these are the names the journeys enrol with. */
export const students: readonly { name: string; phone: string }[] = [
  { name: '方小满', phone: '13900000001' },
  { name: '白露', phone: '13900000002' },
  { name: '喆宇', phone: '13900000003' },
  { name: '欧阳朔', phone: '13900000004' },
]

export const firstDay = '2018-12-28'
