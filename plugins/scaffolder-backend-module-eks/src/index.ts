/**
 * Scaffolder actions for EKS clusters.
 *
 * @packageDocumentation
 */
export { scaffolderModuleEks as default } from './module';
