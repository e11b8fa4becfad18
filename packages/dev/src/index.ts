/**
 * Starts the sandbox, the backend and the app together.
 *
 * @packageDocumentation
 */
export { freePorts } from './freePorts';
export { portSettings, readPorts } from './ports';
export type { Ports } from './ports';
export { runServices } from './runServices';
export { developmentServices, kubernetesCertificate } from './services';
export type { Service } from './services';
