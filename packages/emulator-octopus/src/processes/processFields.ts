const packageFields = {
  Id: 'text',
  Name: 'text',
  PackageId: 'text',
  FeedId: 'text',
  AcquisitionLocation: 'text',
  Properties: 'dictionary',
} as const;

const actionFields = {
  Id: 'text',
  Name: 'text',
  Slug: 'text',
  ActionType: 'text',
  Notes: 'text',
  IsDisabled: 'boolean',
  IsRequired: 'boolean',
  CanBeUsedForProjectVersioning: 'boolean',
  Condition: 'text',
  WorkerPoolId: 'text',
  WorkerPoolVariable: 'text',
  Container: { object: { Image: 'text', FeedId: 'text' } },
  Environments: 'texts',
  ExcludedEnvironments: 'texts',
  Channels: 'texts',
  TenantTags: 'texts',
  Packages: { list: packageFields },
  Properties: 'dictionary',
} as const;

/** Keys of a step in a body. Source: octopus-api.md §3.5. */
export const stepFields = {
  Id: 'text',
  Name: 'text',
  Slug: 'text',
  PackageRequirement: 'text',
  Condition: 'text',
  StartTrigger: 'text',
  Properties: 'dictionary',
  Actions: { list: actionFields },
} as const;

/** Keys of a process in a body. */
export const processFields = {
  Version: 'integer',
  LastSnapshotId: 'text',
  Steps: { list: stepFields },
} as const;
