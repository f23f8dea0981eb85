import { clientCredentials, createPasserelle, type SigningKey } from '@passerelle/sdk'

export const passerelle = createPasserelle({
  url: 'https://passerelle.example.org',
  token: clientCredentials({
    tokenUrl: 'https://passerelle.example.org/oauth/token',
    clientId: 'your-client-id',
    privateKey, // a WebCrypto key or a JWK; for a sandbox `clientSecret` instead
  }),
})

declare const privateKey: SigningKey
