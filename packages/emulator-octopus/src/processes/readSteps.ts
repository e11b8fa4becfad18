import { randomUUID } from 'node:crypto';
import { Bound } from '../http/bind';
import { StoredSecret, writeSecret } from '../http/sensitive';
import { oneOf } from '../projects/readProject';
import { slugify } from '../store/slugs';
import { processFields } from './processFields';
import {
  Action,
  PackageReference,
  Process,
  PropertyValue,
  Step,
} from './processes';

type StepInput = NonNullable<Bound<typeof processFields>['Steps']>[number];
type ActionInput = NonNullable<StepInput['Actions']>[number];
type PackageInput = NonNullable<ActionInput['Packages']>[number];

const BUNDLED_TOOLING = 'OctopusUseBundledTooling';

/**
 * Steps to store, unchecked. Ids stay, and are given where they are missing;
 * octopus-api.md §3.5. The first step starts after its predecessor though there
 * is none, and what runs in a container gets a property that says so (that its
 * value is `False` is inferred):
 * OctopusDeploy/terraform-provider-octopusdeploy:octopusdeploy_framework/resource_process_step.go.
 */
export function readSteps(
  current: Process,
  input: Bound<typeof processFields>,
): Step[] {
  const actions = new Map(
    current.Steps.flatMap(step => step.Actions).map(item => [item.Id, item]),
  );
  return (input.Steps ?? []).map((step, index) => ({
    Id: step.Id || randomUUID(),
    Name: step.Name ?? '',
    Slug: step.Slug || slugify(step.Name ?? ''),
    PackageRequirement: oneOf('PackageRequirement', step.PackageRequirement, [
      'LetOctopusDecide',
      'BeforePackageAcquisition',
      'AfterPackageAcquisition',
    ]),
    Condition: oneOf('Condition', step.Condition, [
      'Success',
      'Failure',
      'Always',
      'Variable',
    ]),
    StartTrigger: oneOf(
      'StartTrigger',
      index === 0 ? 'StartAfterPrevious' : step.StartTrigger,
      ['StartAfterPrevious', 'StartWithPrevious'],
    ),
    Properties: readProperties(step.Properties, {}),
    Actions: (step.Actions ?? []).map(action =>
      readAction(action, actions.get(action.Id ?? '')),
    ),
  }));
}

function readAction(input: ActionInput, before: Action | undefined): Action {
  return {
    Id: input.Id || randomUUID(),
    Name: input.Name ?? '',
    Slug: input.Slug || slugify(input.Name ?? ''),
    ActionType: input.ActionType ?? '',
    Notes: input.Notes ?? null,
    IsDisabled: input.IsDisabled ?? false,
    IsRequired: input.IsRequired ?? false,
    CanBeUsedForProjectVersioning: input.CanBeUsedForProjectVersioning ?? false,
    Condition: oneOf('Condition', input.Condition, ['Success', 'Variable']),
    WorkerPoolId: input.WorkerPoolId || null,
    WorkerPoolVariable: input.WorkerPoolVariable || null,
    Container: {
      Image: input.Container?.Image ?? null,
      FeedId: input.Container?.FeedId ?? null,
    },
    Environments: input.Environments ?? [],
    ExcludedEnvironments: input.ExcludedEnvironments ?? [],
    Channels: input.Channels ?? [],
    TenantTags: input.TenantTags ?? [],
    Packages: (input.Packages ?? []).map(readPackage),
    Properties: {
      ...(input.Container?.Image && { [BUNDLED_TOOLING]: 'False' }),
      ...readProperties(input.Properties, before?.Properties ?? {}),
    },
  };
}

function readPackage(input: PackageInput): PackageReference {
  return {
    Id: input.Id || randomUUID(),
    Name: input.Name ?? '',
    PackageId: input.PackageId ?? null,
    FeedId: input.FeedId ?? null,
    AcquisitionLocation: input.AcquisitionLocation || 'Server',
    Properties: Object.fromEntries(
      Object.entries(input.Properties ?? {}).map(([key, value]) => [
        key,
        String(value ?? ''),
      ]),
    ),
  };
}

function readProperties(
  input: Record<string, unknown> | undefined,
  before: Record<string, PropertyValue>,
): Record<string, PropertyValue> {
  return Object.fromEntries(
    Object.entries(input ?? {})
      .filter(([, value]) => value !== null)
      .map(([key, value]) => {
        const old = before[key];
        return [
          key,
          typeof value === 'object'
            ? writeSecret(value, isSecret(old) ? old : undefined)
            : String(value),
        ];
      }),
  );
}

function isSecret(value: PropertyValue | undefined): value is StoredSecret {
  return typeof value === 'object';
}
