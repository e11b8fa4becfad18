/**
 * Scaffolder actions that fill an Octopus Deploy space from a blueprint.
 *
 * @packageDocumentation
 */
export { scaffolderModuleOctopus as default } from './module';
export * from './actions';
