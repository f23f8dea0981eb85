const luhnSum = (digits: string): number => {
  let sum = 0
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index])
    const weighted = index % 2 === 1 ? digit * 2 : digit
    sum += weighted > 9 ? weighted - 9 : weighted
  }
  return sum
}

export const isLuhnValid = (digits: string): boolean => luhnSum(digits) % 10 === 0

const withCheckDigit = (digits: string): string =>
  `${digits}${(10 - (luhnSum(`${digits}0`) % 10)) % 10}`

/**
 * A SIRET that belongs to nobody: SIREN `999` + département + rank, both check digits right.
 * The whole demonstration keeps to SIREN 999…, so that its rows are recognised at sight.
 */
export const syntheticSiret = (departementCode: string, rank: number): string => {
  const siren = withCheckDigit(`999${departementCode}${String(rank).padStart(3, '0')}`)
  return withCheckDigit(`${siren}0001`)
}
