// Decides how a day is written in a document: arabic, full year, no zero padding (GB/T 9704-2012 7.3.5.4).

/** '2018-12-08' → '2018年12月8日'. Throws RangeError when the text is no day of the calendar. */
export const writtenDate = (day: string): string => {
  const { year, month, date } = dayParts(day)
  return `${year}年${month}月${date}日`
}

export const dayParts = (day: string): { year: number; month: number; date: number } => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  const [year, month, date] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])]
  const real = new Date(Date.UTC(year, month - 1, date))
  if (!match || real.getUTCMonth() !== month - 1 || real.getUTCDate() !== date)
    throw new RangeError(`not a day (YYYY-MM-DD): ${day}`)
  return { year, month, date }
}
