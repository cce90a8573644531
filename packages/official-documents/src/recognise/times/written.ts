// How numbers, clocks and weekdays are written inside dates: the pieces that the rules are put together from.

/** One to ninety-nine, as dates use it. */
export const NUMERAL = '(?:\\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])'

/** Day of a month: also 廿五 and 卅 of older hands. */
export const DAY_NUMERAL =
  '(?:\\d{1,2}|[一二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|卅一?|[一二三四五六七八九])'

/**
 * A year of four signs. GB/T 15835 asks for 〇; ○, 零, O and 0 are written for it, and the Cyrillic О by some keyboards.
 * A scanner takes 0 for O between digits.
 */
export const YEAR = '(?:(?:19|20)\\d{2}|2[0O]\\d{2}|[一二][〇零○◯OО0Ｏ一二三四五六七八九]{3})'

/** Signs between the ends of a range; a scanner takes the dash for 一 before a digit. */
export const RANGE = '(?:[—\\-–－﹣‐‑−─~～〜∼至到]{1,3}|一(?=\\d))'

const OF_DAY = '(?:凌晨|清晨|早上|早晨|上午|中午|午间|下午|傍晚|晚上|晚间|夜间|晚(?!会))'
const HOUR = '(?:\\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[零一二三四五六七八九])'
const HOURS = `(?:${OF_DAY}?${HOUR}(?:[:：]\\d{2}(?:[:：]\\d{2})?(?!\\d)时?|[时点](?:整|半|\\d{1,2}分?|钟)?)整?|${OF_DAY})`
/** A time of the day: 17:00, 下午5时30分, 晚上8点半, 8:30-11:30, or only the half of the day. */
const CLOCK = `${HOURS}(?:[—\\-–~～至到]{1,2}${HOURS})?`
/** The weekday behind a date, in brackets or not; the brackets may also hold the day of the lunar calendar. */
const WEEKDAY =
  '(?:[（(][^（()）\\n]{0,12}(?:星期|周|礼拜)[一二三四五六日天][^（()）\\n]{0,10}[）)]|[（(](?:农历|阴历|正月|腊月)[^（()）\\n]{2,10}[）)]|(?:星期|周)[一二三四五六日天](?![至到—-]))'
/** What may follow a day. */
export const DAY_TAIL = `(?:${WEEKDAY})?(?:[（(]${CLOCK}[）)]|${CLOCK})?(?:${WEEKDAY})?`
