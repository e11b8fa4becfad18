/**
 * Lets Backstage's search find the Octopus releases and runbooks of entities.
 *
 * @packageDocumentation
 */
export { searchModuleOctopus as default } from './module';
