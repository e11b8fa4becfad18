/**
 * Types, annotations and permissions of the Octopus plugin.
 *
 * @packageDocumentation
 */
export * from './annotations/annotations';
export * from './annotations/names';
export * from './naming/branchLabel';
export * from './naming/entityRefError';
export * from './naming/namespaceName';
export * from './order/effect';
export * from './order/environmentState';
export * from './order/hidden';
export * from './order/isUnverified';
export * from './order/runTimes';
export * from './permissions/environmentResource';
export * from './permissions/permissions';
export * from './permissions/spaceResource';
export * from './types/choices';
export * from './types/featureBranch';
export * from './types/instances';
export * from './types/interruption';
export * from './types/liveStatus';
export * from './types/operations';
export * from './types/project';
export * from './types/requests';
export * from './types/routes';
export * from './types/search';
export * from './types/task';
