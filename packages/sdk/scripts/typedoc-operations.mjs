// A plugin of TypeDoc: GraphQL Code Generator writes no sentence above the types of an operation, whose
// name says what they are. Each gets one here, so that the gate can ask one of everything else.
import { Comment, Converter, ReflectionKind } from 'typedoc'

const KINDS = [
  [/^(\w+?)(Query|Mutation|Subscription)Variables$/, 'What the operation `$1` takes.'],
  [/^(\w+?)(Query|Mutation|Subscription)$/, 'What the operation `$1` gives.'],
  [/^(\w+?)Fields?Fragment$/, 'What is read of `$1`.'],
  [/^(\w+?)Fragment$/, 'The part `$1` of what operations give.'],
]

/** @param {import('typedoc').Application} app */
export function load(app) {
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, (_context, reflection) => {
    if (!reflection.kindOf(ReflectionKind.TypeAlias) || reflection.comment) return
    if (
      !reflection.sources?.every(({ fullFileName }) => fullFileName.endsWith('generated/types.ts'))
    )
      return
    const kind = KINDS.find(([name]) => name.test(reflection.name))
    if (!kind) return
    const text = reflection.name.replace(...kind)
    reflection.comment = new Comment([{ kind: 'text', text }])
  })
}
