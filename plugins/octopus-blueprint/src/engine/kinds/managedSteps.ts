import { Fields, Resource } from './Kind';
import { pick, pickEach } from './pick';

/** What a person can edit of the steps of a process. */
export function managedSteps(process: Resource): Fields {
  return {
    Steps: ((process.Steps ?? []) as Fields[]).map(step => ({
      ...pick(step, [
        'Name',
        'Condition',
        'StartTrigger',
        'PackageRequirement',
        'Properties',
      ]),
      Actions: ((step.Actions ?? []) as Fields[]).map(action => ({
        ...pick(action, [
          'Name',
          'ActionType',
          'Condition',
          'IsDisabled',
          'IsRequired',
          'CanBeUsedForProjectVersioning',
          'WorkerPoolId',
          'WorkerPoolVariable',
          'Environments',
          'ExcludedEnvironments',
          'Channels',
          'TenantTags',
          'Notes',
          'Properties',
        ]),
        Container: pick(action.Container, ['FeedId', 'Image']),
        Packages: pickEach(action.Packages, [
          'Name',
          'PackageId',
          'FeedId',
          'AcquisitionLocation',
          'Properties',
        ]),
      })),
    })),
  };
}
