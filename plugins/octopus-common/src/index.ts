/**
 * Types, annotations and permissions of the Octopus plugin.
 *
 * @packageDocumentation
 */
export * from './annotations/annotations';
export * from './annotations/getOctopusProjectRef';
export * from './annotations/isOctopusAvailable';
export * from './permissions/environmentResource';
export * from './permissions/permissions';
export * from './types/featureBranch';
export * from './types/operations';
export * from './types/project';
export * from './types/requests';
export * from './types/task';
