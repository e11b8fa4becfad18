/**
 * What stand-ins of servers are made of: serving, faults, counts, records and
 * time. It knows none of the servers.
 *
 * @packageDocumentation
 */
export { SandboxClock } from './clock/SandboxClock';
export type {
  AccessPolicy,
  ClusterFacts,
  ClusterRegistry,
  LoadBalancers,
} from './clusters/ClusterRegistry';
export { handleControlRequest } from './control/handleControlRequest';
export type { Control, RefuseControl } from './control/handleControlRequest';
export { serverControls } from './control/serverControls';
export { FaultInjector } from './faults/FaultInjector';
export { faultRuleSchema } from './faults/FaultRule';
export type { FaultEffect, FaultRule } from './faults/FaultRule';
export type { Outcome } from './http/Outcome';
export { sandboxHandlers } from './http/sandboxHandlers';
export type { ServedSandbox } from './http/ServedSandbox';
export { serveOnLoopback } from './http/serveOnLoopback';
export type { ServeOptions } from './http/serveOnLoopback';
export { readPort } from './ports/readPort';
export { serveAll } from './ports/serveAll';
export type { StandIn } from './ports/serveAll';
export { controlsOf } from './server/controlsOf';
export type { FramedServer } from './server/FramedServer';
export { RouteTable } from './server/RouteTable';
export type { SandboxControls } from './server/SandboxControls';
export { ServerFrame } from './server/ServerFrame';
export type { Exchange } from './traffic/exchange';
export { RequestCounter } from './traffic/RequestCounter';
export type { RequestCounts } from './traffic/RequestCounter';
