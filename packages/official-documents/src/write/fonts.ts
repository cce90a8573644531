// Decides which faces a document is set in on this machine: the operator's licensed faces first, then free stand-ins.
import { readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type FontFile, readFontFile } from './font-file.ts'
import type { Role } from './layout.ts'

// Where Debian's texlive-lang-chinese, fonts-cwtex-fs, fonts-lxgw-wenkai, fonts-hanazono and fonts-noto-cjk put files.
const systemDirectories = [
  '/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol',
  '/usr/share/texmf/fonts/opentype/public/fandol',
  '/usr/share/fonts/truetype/cwtex',
  '/usr/share/fonts/truetype/lxgw-wenkai',
  '/usr/share/fonts/truetype/hanazono',
  '/usr/share/fonts/opentype/noto',
]

// In order of preference; names as the files carry them, lower case. The last two always exist through npm.
const wanted: Record<Role, readonly string[]> = {
  fangsong: [
    '仿宋_gb2312',
    'fangsong_gb2312',
    '方正仿宋简体',
    '方正仿宋_gbk',
    '仿宋',
    'fangsong',
    '华文仿宋',
    'stfangsong',
    '朱雀仿宋',
    'zhuque fangsong',
    'fandolfang',
    'cwtexfangsong',
  ],
  title: ['方正小标宋简体', '方正小标宋_gbk', 'fzxiaobiaosong-b05s', 'fzxiaobiaosong-b05', '小标宋体'],
  hei: [
    '黑体',
    'simhei',
    '方正黑体简体',
    '方正黑体_gbk',
    '华文黑体',
    'stheiti',
    'fandolhei',
    'noto sans sc',
    'noto sans cjk sc',
  ],
  kai: [
    '楷体_gb2312',
    'kaiti_gb2312',
    '方正楷体简体',
    '方正楷体_gbk',
    '楷体',
    'kaiti',
    'stkaiti',
    'fandolkai',
    'lxgw wenkai',
  ],
  song: ['宋体', 'simsun', '方正书宋简体', '方正书宋_gbk', 'fandolsong'],
}

const lastResort = 'noto serif sc'

// For names beyond what Noto Serif SC covers (CJK extensions B and later), where installed.
const forRareNames = ['simsun-extb', 'simsun-extg', 'noto serif cjk sc', 'hanamina', 'hanaminb']

export type Face = { files: FontFile[]; weight: 'regular' | 'bold'; standIn: boolean }

export type Faces = { roles: Record<Role, Face>; paths: string[] }

/** Finds the faces. A directory that cannot be read is an error: the operator named it and expects its fonts. */
export const findFaces = async (operatorDirectories: readonly string[]): Promise<Faces> => {
  const operator = await Promise.all(operatorDirectories.map((directory) => fontsIn(directory)))
  const system = await Promise.all(systemDirectories.map((directory) => fontsIn(directory).catch(ignoreMissing)))
  const shipped = await Promise.all(['400Regular', '700Bold'].map((name) => fontsIn(join(shippedDirectory(), name))))
  const fonts = [...operator, ...system, ...shipped].flat()
  const rare = forRareNames.flatMap((name) => fonts.filter((font) => font.families.includes(name)))
  // Whatever else the operator has put there may have been put there for a name.
  const others = operator.flat()
  const roleFace = (role: Role): Face => {
    const own = wanted[role].flatMap((name) => fonts.filter((font) => font.families.includes(name)))
    const last = fonts.filter((font) => font.families.includes(lastResort))
    // Noto's bold stands in for 小标宋 and 黑体, of which no free complete face exists.
    const weight = own.length === 0 && (role === 'title' || role === 'hei') ? 'bold' : 'regular'
    return { files: [...new Set([...own, ...last, ...rare, ...others])], weight, standIn: own.length === 0 }
  }
  const roles: Record<Role, Face> = {
    fangsong: roleFace('fangsong'),
    title: roleFace('title'),
    hei: roleFace('hei'),
    kai: roleFace('kai'),
    song: roleFace('song'),
  }
  return { roles, paths: [...new Set(Object.values(roles).flatMap((face) => face.files.map((file) => file.path)))] }
}

const shippedDirectory = (): string =>
  dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'))

const known = new Map<string, Promise<FontFile[]>>()

/** Font files do not change while a process runs, so each directory is read once. */
const fontsIn = (directory: string): Promise<FontFile[]> => {
  const found = known.get(directory) ?? readDirectory(directory)
  known.set(directory, found)
  found.catch(() => known.delete(directory))
  return found
}

const readDirectory = async (directory: string): Promise<FontFile[]> => {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(ttf|otf|ttc)$/i.test(entry.name))
    // `parentPath` replaced `path` in Node 20.12; sorted, so that equal machines choose equal faces.
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const fonts: FontFile[] = []
  for (const path of paths) {
    const font = await readFontFile(path)
    // Of Noto's collections the first face is the Japanese one; ours is the Chinese one beside it.
    if (font) fonts.push({ ...font, families: font.families.map((name) => name.replace(/ cjk jp$/, ' cjk sc')) })
  }
  return fonts
}

const ignoreMissing = (error: unknown): FontFile[] => {
  if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EACCES')) return []
  throw error
}
