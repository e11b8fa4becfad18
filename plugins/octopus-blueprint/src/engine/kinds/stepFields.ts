import {
  PackageReferenceSpec,
  StepSpec,
} from '../../blueprint/model/Blueprint';
import { Fields } from '../model/fields';
import { Ids } from './Kind';

/** Steps as a process holds them. Source of the fields: octopus-api.md section 3.5. */
export function stepFields(steps: StepSpec[], ids: Ids): Fields[] {
  return steps.map(step => ({
    Name: step.name,
    Condition: step.condition,
    StartTrigger: step.startTrigger,
    PackageRequirement: step.packageRequirement,
    Properties: step.targetRoles.length
      ? { 'Octopus.Action.TargetRoles': step.targetRoles.join(',') }
      : {},
    Actions: [actionFields(step, ids)],
  }));
}

function actionFields(step: StepSpec, ids: Ids): Fields {
  return {
    Name: step.name,
    ActionType: step.actionType,
    Condition: 'Success',
    IsDisabled: false,
    IsRequired: false,
    CanBeUsedForProjectVersioning: step.canBeUsedForProjectVersioning ?? false,
    WorkerPoolId: (step.workerPool && ids.workerPool(step.workerPool)) || null,
    Container: step.container
      ? {
          FeedId: ids.of('feed', step.container.feed),
          Image: step.container.image,
        }
      : null,
    Environments: step.environments.map(name => ids.of('environment', name)),
    ExcludedEnvironments: [],
    Channels: [],
    TenantTags: [],
    Packages: (step.packages ?? []).map(item => packageFields(item, ids)),
    Properties: propertyFields(step, ids),
  };
}

function packageFields(spec: PackageReferenceSpec, ids: Ids): Fields {
  const { feed, packageId } = spec;
  return {
    Name: spec.name,
    PackageId:
      typeof packageId === 'string'
        ? packageId
        : ids.of(packageId.ref, packageId.name),
    FeedId: feedId(feed, ids),
    AcquisitionLocation: spec.acquisitionLocation,
    Properties: spec.properties ?? {},
  };
}

function feedId(feed: PackageReferenceSpec['feed'], ids: Ids): string {
  if (typeof feed === 'string') {
    return feed;
  }
  return 'builtInFeed' in feed
    ? ids.builtInFeed(feed.builtInFeed)
    : ids.of(feed.ref, feed.name);
}

function propertyFields(step: StepSpec, ids: Ids): Fields {
  const properties: Fields = {};
  for (const [name, value] of Object.entries(step.properties)) {
    if (typeof value === 'string') {
      properties[name] = value;
    } else if ('json' in value) {
      properties[name] = JSON.stringify(value.json);
    } else {
      properties[name] = ids.of(value.ref, value.name);
    }
  }
  if (step.features?.length) {
    properties['Octopus.Action.EnabledFeatures'] = step.features.join(',');
  }
  return properties;
}
