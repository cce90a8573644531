/**
 * What is tried first by whoever guesses: well-known words and keyboard runs, alone, repeated, or dressed up with digits
 * and signs (OWASP ASVS 5.0 6.2.4). A list of this kind never ends; length and the second factor carry the rest.
 */
const words = [
  'password',
  'passw0rd',
  'p@ssword',
  'p@ssw0rd',
  'admin',
  'administrator',
  'root',
  'welcome',
  'letmein',
  'iloveyou',
  'woaini',
  'qwerty',
  'qwertyuiop',
  'asdfgh',
  'asdfghjkl',
  'zxcvbn',
  'zxcvbnm',
  'qazwsx',
  '1qaz2wsx',
  '1q2w3e4r',
  'qwer1234',
  'abc123',
  'a123456',
  'abcdef',
  'abcdefg',
  'test',
  'guest',
  'user',
  'china',
  'zhongguo',
  'beijing',
  'dragon',
  'monkey',
  'sunshine',
  'princess',
  'football',
  'master',
  'shadow',
  'superman',
  'tuanwei',
  'gongqingtuan',
  'qingnian',
  'qingchun',
  'huanying',
  'mima',
  'wodemima',
  'nihao',
]
const runs = ['01234567890', '09876543210', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm']

export function isCommon(lower: string): boolean {
  const letters = lower.replaceAll(/[^a-z]/g, '')
  // A known word, bare or with a year, a date or signs around it.
  if (words.includes(lower) || words.includes(letters)) return true
  if (/^(.{1,4})\1+$/.test(lower)) return true
  // Digits and signs of which there are few.
  if (letters === '' && new Set(lower).size < 6) return true
  return runs.some((run) => run.includes(lower))
}
