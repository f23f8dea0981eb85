import fc from 'fast-check'

export const digits = (length: number): fc.Arbitrary<string> =>
  fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))

/** A NIR with its key, computed here by the rule of the law: 97 minus the rest by 97. */
export const nir: fc.Arbitrary<{ readonly body: string; readonly key: string }> = fc
  .tuple(
    fc.constantFrom('1', '2', '3', '4', '7', '8'),
    digits(2),
    fc.integer({ min: 1, max: 12 }),
    fc.oneof(fc.constantFrom('2A', '2B'), fc.integer({ min: 1, max: 95 }).map(String)),
    digits(6),
  )
  .map(([sex, year, month, department, rest]) => {
    const code = department.padStart(2, '0')
    const body = `${sex}${year}${String(month).padStart(2, '0')}${code}${rest}`
    const number = BigInt(body.replace('2A', '19').replace('2B', '18'))
    return { body, key: String(97n - (number % 97n)).padStart(2, '0') }
  })

/** The same number as people write it: in its six or seven parts. */
export function spaced(body: string, separator: string): string {
  return [1, 3, 5, 7, 10, 13]
    .map((end, index, ends) => body.slice(ends[index - 1] ?? 0, end))
    .join(separator)
}
