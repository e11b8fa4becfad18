/**
 * Serves each catalog entity's Octopus releases and deployments.
 *
 * @packageDocumentation
 */
export { octopusPlugin as default } from './plugin';
