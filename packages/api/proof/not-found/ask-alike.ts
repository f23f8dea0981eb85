import { REQUEST_ERRORS } from '@passerelle/schema'
import type { WorldPartner } from '../../src/testing/world.ts'
import { type Asked, ask } from './asking.ts'
import type { Question } from './questions.ts'

/** What one place is filled with, and how the answer names it. */
export interface Filling {
  readonly id: string
  readonly args: Readonly<Record<string, unknown>>
}

/** Answers as text, with the identifier that was asked about struck out. */
export async function askAll(
  asked: Asked,
  partner: WorldPartner,
  question: Question,
  fillings: readonly Filling[],
): Promise<readonly string[]> {
  const together = await askTogether(asked, partner, question, fillings)
  if (together !== null) return together
  // One refusal empties the whole answer: ask again, one by one.
  const answers: string[] = []
  for (const filling of fillings) {
    const alone = await askTogether(asked, partner, question, [filling], true)
    answers.push(alone?.[0] ?? '')
  }
  return answers
}

async function askTogether(
  asked: Asked,
  partner: WorldPartner,
  { operation, field, selection, argTypes }: Question,
  fillings: readonly Filling[],
  alone = false,
): Promise<readonly string[] | null> {
  const declared: string[] = []
  const variables: Record<string, unknown> = {}
  const fields = fillings.map(({ args }, index) => {
    const given = Object.entries(args).map(([name, value]) => {
      declared.push(`$${name}${index}: ${argTypes[name]}`)
      variables[`${name}${index}`] = value
      return `${name}: $${name}${index}`
    })
    return `a${index}: ${field}(${given.join(', ')}) ${selection}`
  })
  const source = `${operation} (${declared.join(', ')}) { ${fields.join('\n')} }`
  const { data, errors } = await ask(asked, partner, source, { variables })
  if (errors !== undefined && data == null && !alone) return null
  return fillings.map(({ id }, index) => {
    const own = (errors ?? []).filter(({ path }) => alone || path?.[0] === `a${index}`)
    const text = JSON.stringify({
      data: data?.[`a${index}`],
      errors: own.map(({ message, extensions }) => ({ message, code: extensions['code'] })),
    })
    return text.replaceAll(id, '<id>')
  })
}

/** Errors of an answer that nobody wrote: a text of the database or of a library. */
export function unforeseen(answer: string): string | null {
  const { errors } = JSON.parse(answer) as { errors: { message: string; code?: string }[] }
  const foreign = errors.find(
    ({ code }) => code === undefined || !Object.hasOwn(REQUEST_ERRORS, code),
  )
  return foreign === undefined ? null : foreign.message
}
