// Decides how a counted number is written in each format of Word. ECMA-376 part 1, 17.18.59 (ST_NumberFormat).

const CIRCLED = (value: number) =>
  value <= 20
    ? String.fromCharCode(0x2460 + value - 1)
    : value <= 35
      ? String.fromCharCode(0x3251 + value - 21)
      : value <= 50
        ? String.fromCharCode(0x32b1 + value - 36)
        : String(value)

const LEGAL = '零壹贰叁肆伍陆柒捌玖'
const DIGITS = '零一二三四五六七八九'

/** The number as Word shows it; formats unknown here are written as decimals. */
export function writtenNumber(value: number, format: string): string {
  if (value < 1) return String(value)
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'koreanCounting':
      return counted(value, DIGITS, ['', '十', '百', '千'])
    case 'chineseLegalSimplified':
      return counted(value, LEGAL, ['', '拾', '佰', '仟'])
    case 'ideographDigital':
    case 'taiwaneseDigital':
    case 'japaneseDigitalTenThousand':
      return String(value).replace(/\d/g, (digit) => '〇一二三四五六七八九'.charAt(Number(digit)))
    case 'ideographTraditional':
      return '甲乙丙丁戊己庚辛壬癸'.charAt((value - 1) % 10)
    case 'ideographZodiac':
      return '子丑寅卯辰巳午未申酉戌亥'.charAt((value - 1) % 12)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return CIRCLED(value)
    case 'decimalEnclosedParen':
      return value <= 20 ? String.fromCharCode(0x2474 + value - 1) : `(${value})`
    case 'decimalEnclosedFullstop':
      return value <= 20 ? String.fromCharCode(0x2488 + value - 1) : `${value}.`
    case 'ideographEnclosedCircle':
      return value <= 10 ? String.fromCharCode(0x3280 + value - 1) : String(value)
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'upperLetter':
    case 'lowerLetter': {
      const letter = String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(9, Math.ceil(value / 26)))
      return format === 'upperLetter' ? letter : letter.toLowerCase()
    }
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    default:
      return String(value)
  }
}

/** Up to 9,999, in the spoken form: 十一, 二十, 一百零一. */
function counted(value: number, digits: string, ranks: readonly string[]): string {
  if (value > 9999) return String(value)
  let text = ''
  let isGap = false
  for (let rank = 3; rank >= 0; rank--) {
    const digit = Math.floor(value / 10 ** rank) % 10
    if (digit === 0) isGap = text !== ''
    else {
      text += `${isGap ? digits.charAt(0) : ''}${digits.charAt(digit)}${ranks[rank]}`
      isGap = false
    }
  }
  // Eleven is 十一, not 一十一.
  return value >= 10 && value < 20 ? text.slice(1) : text
}

const ROMAN: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  if (value > 3999) return String(value)
  let rest = value
  let text = ''
  for (const [size, letters] of ROMAN)
    while (rest >= size) {
      text += letters
      rest -= size
    }
  return text
}
