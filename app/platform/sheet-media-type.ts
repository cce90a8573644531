/** Apart from the library behind sheets, because contracts name it and the web imports contracts. */
export const sheetMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
