import { StepSpec } from '../../blueprint/model/Blueprint';
import { sameName } from '../comparing/sameName';
import { Fields, pick, pickEach, Resource } from '../model/fields';
import { Ids, Kind } from './Kind';
import { stepFields } from './stepFields';

const process = {
  shared: false,
  fields: (steps: StepSpec[], ids: Ids) => ({ Steps: stepFields(steps, ids) }),
  managed: managedSteps,
  merge: mergeSteps,
  initial: hasNoSteps,
};

/** All steps of a project's deployment process are one object: Octopus reads and writes them together. */
export const deploymentProcess: Kind<StepSpec[]> = {
  ...process,
  kind: 'deploymentProcess',
  label: 'deployment process',
};

/** All steps of a runbook, with the snapshot of them that is published. */
export const runbookProcess: Kind<StepSpec[]> = {
  ...process,
  kind: 'runbookProcess',
  label: 'runbook process',
};

/** A process that Octopus made with its owner. Source: octopus-api.md sections 6.2 and 6.4. */
export function hasNoSteps(resource: Resource): boolean {
  return !(resource.Steps as unknown[] | undefined)?.length;
}

/** What a person can edit of the steps of a process. */
function managedSteps(resource: Resource): Fields {
  return {
    Steps: ((resource.Steps ?? []) as Fields[]).map(step => ({
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

/** Gives steps and actions the ids and slugs that those of the same name have, so that what refers to them still does. */
function mergeSteps(current: Resource, fields: Fields): Fields {
  const identify = (item: Fields, before: Fields[] | undefined) => {
    const same = before?.find(({ Name }) =>
      sameName(Name, item.Name as string),
    );
    return {
      same,
      identity: same ? pick(same, ['Id', 'Slug']) : {},
    };
  };
  return {
    ...fields,
    Steps: (fields.Steps as Fields[]).map(step => {
      const { same, identity } = identify(step, current.Steps as Fields[]);
      return {
        ...identity,
        ...step,
        Actions: (step.Actions as Fields[]).map(action => ({
          ...identify(action, same?.Actions as Fields[] | undefined).identity,
          ...action,
        })),
      };
    }),
  };
}
