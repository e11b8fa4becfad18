/**
 * Brings the projects of Octopus spaces into the Backstage catalog.
 *
 * @packageDocumentation
 */
export { catalogModuleOctopus as default } from './module';
