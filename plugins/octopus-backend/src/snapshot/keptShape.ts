import {
  OctopusBuildInformation,
  OctopusChannel,
  OctopusDeployment,
  OctopusFeatureBranchRecord,
  OctopusPhase,
  OctopusProjectView,
  OctopusRelease,
  OctopusTaskState,
} from '@octopus-backstage/plugin-octopus-common';
import { z, ZodType } from 'zod';
import { NamespaceRemoval } from '../mapping/NamespaceRemoval';
import { TaskOutcome } from '../mapping/TaskOutcome';
import { DeploymentFact } from '../mapping/deploymentFacts';
import {
  BranchDeployments,
  ListedGroup,
  ProjectSnapshot,
} from './ProjectSnapshot';

const text = z.string();
const maybe = text.optional();
/** Octopus leaves out what older servers do not know. */
const orNull = text.nullish() as ZodType<string | null>;
const texts = z.array(text);
const yesNo = z.boolean();

/**
 * An object with exactly the fields of a type: a field that is added to the type
 * has to be added here, or this does not compile.
 */
function all<T extends object>(fields: {
  [K in keyof Required<T>]: ZodType<T[K]>;
}): ZodType<T> {
  return z.object(fields) as unknown as ZodType<T>;
}

const state: ZodType<OctopusTaskState> = z.enum([
  'Queued',
  'Executing',
  'Success',
  'Failed',
  'TimedOut',
  'Canceled',
  'Cancelling',
]);

const record = all<OctopusFeatureBranchRecord>({
  branch: maybe,
  expiresAt: maybe,
  owner: maybe,
});

const deployment = all<OctopusDeployment>({
  id: text,
  releaseId: text,
  version: text,
  channelId: text,
  environmentId: text,
  taskId: text,
  state,
  isCompleted: yesNo,
  hasPendingInterruptions: yesNo,
  hasWarningsOrErrors: yesNo,
  errorMessage: maybe,
  created: text,
  scheduledFor: maybe,
  startedAt: maybe,
  completedAt: maybe,
  duration: maybe,
  deployedBy: maybe,
  tenant: z.object({ id: text, name: text }).optional(),
  namespace: maybe,
  featureBranch: record.optional(),
  isRemoved: yesNo.optional(),
  url: text,
});

const buildInformation = all<OctopusBuildInformation>({
  packageId: text,
  version: text,
  buildNumber: maybe,
  buildUrl: maybe,
  branch: maybe,
  commit: maybe,
  commitUrl: maybe,
  commits: z
    .array(z.object({ id: text, url: maybe, message: text }))
    .optional(),
  workItems: z
    .array(
      z.object({ id: text, url: maybe, description: maybe, source: maybe }),
    )
    .optional(),
});

const release = all<OctopusRelease>({
  id: text,
  version: text,
  channelId: text,
  assembled: text,
  isPrerelease: yesNo,
  releaseNotes: maybe,
  packages: z.array(z.object({ step: text, name: text, version: text })),
  buildInformation: z.array(buildInformation).optional(),
  deployments: z.array(deployment),
  deploymentsUnknown: yesNo.optional(),
  nextEnvironmentIds: texts,
  url: text,
});

const phase = all<OctopusPhase>({
  name: text,
  environmentIds: texts,
  automaticEnvironmentIds: texts,
  isOptional: yesNo,
});

const channel = all<OctopusChannel>({
  id: text,
  name: text,
  description: maybe,
  isDefault: yesNo,
  lifecycleName: text,
  phases: z.array(phase),
  rules: z.array(z.object({ versionRange: text, tag: text, actions: texts })),
  newestRelease: z
    .object({ id: text, version: text, assembled: text })
    .optional(),
});

const view = all<ProjectSnapshot['view']>({
  instance: text,
  space: z.object({ id: text, name: text }),
  project: all<OctopusProjectView['project']>({
    id: text,
    name: text,
    slug: text,
    description: maybe,
    isDisabled: yesNo,
    tenancy: z.enum(['Tenanted', 'TenantedOrUntenanted']).optional(),
    url: text,
  }),
  environments: z.array(z.object({ id: text, name: text })),
  tenants: z
    .array(
      z.object({ id: text, name: text, tags: texts, environmentIds: texts }),
    )
    .optional(),
  channels: z.array(channel),
  releases: z.array(release),
  namespaceDeployments: z.array(deployment).optional(),
  fetchedAt: text,
  isActive: yesNo,
  isPartial: yesNo.optional(),
});

const task = all<TaskOutcome>({
  State: state,
  IsCompleted: yesNo,
  HasPendingInterruptions: yesNo,
  HasWarningsOrErrors: yesNo,
  ErrorMessage: orNull,
  QueueTime: orNull,
  LastUpdatedTime: orNull,
  StartTime: orNull,
  CompletedTime: orNull,
  Duration: orNull,
});

const fact = all<DeploymentFact>({
  deployedBy: maybe,
  manifestId: orNull,
  namespace: text.nullish(),
  record: record.optional() as ZodType<DeploymentFact['record']>,
});

const removal = all<NamespaceRemoval>({
  namespace: text,
  environmentId: text,
  projectId: text,
  taskId: text,
  state,
  created: text,
  scheduledFor: maybe,
  startedAt: maybe,
  completedAt: maybe,
  task,
});

const group = all<ListedGroup>({
  environmentIds: texts,
  listedAt: z.number(),
  listed: z.array(
    all<ListedGroup['listed'][number]>({
      Id: text,
      ReleaseId: text,
      ChannelId: text,
      EnvironmentId: text,
      TenantId: orNull,
      TaskId: text,
      Created: text,
    }),
  ),
  isRefused: yesNo.optional(),
});

const branches = all<BranchDeployments>({
  groups: z.array(group),
  versions: z.record(text, text.nullable()),
  tasks: z.record(text, task.nullable()),
});

/**
 * A snapshot as the database may have it: whole, because another version of this
 * plugin may have written it weeks ago.
 */
export const keptShape = all<ProjectSnapshot>({
  view,
  facts: z.record(text, fact),
  branches: branches.optional(),
  removals: z.array(removal),
  pausedUntil: z.number().optional(),
  settingsMark: maybe,
});
