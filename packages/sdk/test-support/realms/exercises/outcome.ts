import { SdkError, type SdkErrorJson } from '@passerelle/sdk/core'

/** What a promise is rejected with, as it is written in JSON. */
export async function failureOf(promise: Promise<unknown>): Promise<SdkErrorJson> {
  try {
    await promise
  } catch (error) {
    if (SdkError.is(error)) return JSON.parse(JSON.stringify(error))
    throw error
  }
  throw new Error('It was expected to fail and did not.')
}
