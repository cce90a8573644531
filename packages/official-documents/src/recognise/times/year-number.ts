// Reads a year as it is written: 2024, 二〇二四, 2O24 of a scanner.

const SIGNS: Record<string, string> = {
  〇: '0',
  零: '0',
  '○': '0',
  '◯': '0',
  O: '0',
  О: '0',
  Ｏ: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
}

export function yearNumber(written: string): number {
  return Number([...written].map((sign) => SIGNS[sign] ?? sign).join(''))
}
