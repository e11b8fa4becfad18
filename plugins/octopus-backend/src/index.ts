/**
 * The backend of the Octopus page of a catalog entity.
 *
 * @packageDocumentation
 */
export { octopusPlugin as default } from './plugin';
export {
  createOctopusEnvironmentConditionalDecision,
  octopusEnvironmentConditions,
} from './permissions/conditions';
export * from './permissions/environmentResourceRef';
export {
  createOctopusSpaceConditionalDecision,
  octopusSpaceConditions,
} from './permissions/spaceConditions';
export * from './permissions/spaceResourceRef';
