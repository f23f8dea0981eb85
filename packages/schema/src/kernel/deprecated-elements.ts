import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql'

/** The reasons of all deprecated elements of a contract, by coordinate. */
export function deprecatedElements(schema: GraphQLSchema): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const note = (
    coordinate: string,
    { deprecationReason }: { readonly deprecationReason?: string | null | undefined },
  ): void => {
    if (deprecationReason != null) found.set(coordinate, deprecationReason)
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        note(`${type.name}.${field.name}`, field)
        for (const arg of field.args) note(`${type.name}.${field.name}(${arg.name}:)`, arg)
      }
    } else if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) note(`${type.name}.${field.name}`, field)
    } else if (isEnumType(type)) {
      for (const value of type.getValues()) note(`${type.name}.${value.name}`, value)
    }
  }
  return found
}
