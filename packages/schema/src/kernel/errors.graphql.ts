import { builder } from './builder.ts'
import { type DomainError, InvalidInput, NotFound } from './errors.ts'

/** Every expected outcome of a command that is not its success. */
export const ErrorInterface = builder.interfaceRef<DomainError>('Error').implement({
  description:
    'Issue attendue: an outcome of a command that a program can expect and act on. `code` is stable; `message` says in English how to mend it and never repeats what was sent.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Code: stable, upper case, for programs.' }),
    message: t.exposeString('message', {
      description: 'Message: what is wrong and how to mend it, for developers.',
    }),
  }),
})

builder.objectType(InvalidInput, {
  name: 'InvalidInput',
  description: 'Donnée refusée: one argument cannot be used. Nothing was changed.',
  interfaces: [ErrorInterface],
  isTypeOf: (value) => value instanceof InvalidInput,
  fields: (t) => ({
    field: t.exposeString('field', {
      description: 'Champ: path of the argument, for instance `input.localReference`.',
    }),
  }),
})

builder.objectType(NotFound, {
  name: 'NotFound',
  description:
    'Introuvable: the object does not exist for this actor, whether or not it exists for another.',
  interfaces: [ErrorInterface],
  isTypeOf: (value) => value instanceof NotFound,
  fields: (t) => ({
    field: t.exposeString('field', { description: 'Champ: path of the argument that named it.' }),
  }),
})
