/**
 * Scaffolder action that seeds Node.js repositories.
 *
 * @packageDocumentation
 */
export { scaffolderModuleNodeApp as default } from './module';
export * from './actions';
