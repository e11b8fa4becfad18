/**
 * Serves each catalog entity's Octopus releases and deployments.
 *
 * @packageDocumentation
 */
export { octopusPlugin as default } from './plugin';
export * from './permissions/conditions';
export * from './permissions/environmentResourceRef';
