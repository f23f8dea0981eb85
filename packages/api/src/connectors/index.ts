export {
  type ConnectorGatewayOptions,
  createConnectorGateway,
  type OpenConnectorGateway,
} from './create-connector-gateway.ts'
