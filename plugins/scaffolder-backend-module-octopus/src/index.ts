/**
 * Scaffolder actions that fill an Octopus Deploy space from a blueprint, and
 * deploy feature branches.
 *
 * @packageDocumentation
 */
export { scaffolderModuleOctopus as default } from './module';
export * from './actions';
