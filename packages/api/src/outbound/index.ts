export { openGuardedAgent } from './guarded-agent.ts'
export { readOutboundUrl } from './outbound-address.ts'
export { dnsResolver, type Resolve, resolveAllowed, resolveLocally } from './resolve-host.ts'
