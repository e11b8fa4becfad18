/**
 * Checks exchanges with an Octopus server against its OpenAPI document.
 *
 * @packageDocumentation
 */
export { createOctopusContract } from './createOctopusContract';
export type { OctopusContract } from './createOctopusContract';
export { octopusContractAvailable } from './document/octopusDocument';
export { octopusExceptions } from './exceptions';
export type { ContractException } from './exceptions/types';
export { checkOctopusTraffic } from './jest/checkOctopusTraffic';
export type { OctopusTraffic } from './jest/checkOctopusTraffic';
export { describeViolation } from './report/describeViolation';
export { recordExchange } from './report/recordExchange';
export type {
  CheckedExchange,
  ContractReport,
  Exchange,
  Violation,
  ViolationKind,
} from './types';
