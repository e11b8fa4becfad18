import { instance, text, Z } from './fields';

/** Where a feature branch is, and how to wait: shared by the actions that deploy and delete it. */
export const featureBranchSchema = {
  instance,
  space: text(
    "Id, name or slug of the space; the entity's, or the instance's default space when left out",
  ),
  environment: (z: Z) =>
    z
      .string()
      .default('Feature Branch')
      .describe('The environment that holds all feature branches')
      .optional(),
  mode: (z: Z) =>
    z
      .enum(['namespace', 'ephemeral'])
      .default('namespace')
      .describe(
        'A namespace in the environment of feature branches, or an ephemeral environment (Octopus 2025.4 and later)',
      )
      .optional(),
  wait: (z: Z) =>
    z
      .boolean()
      .default(true)
      .describe('Wait until the last task in Octopus has ended')
      .optional(),
  timeout: (z: Z) =>
    z
      .string()
      .default('60 minutes')
      .describe(
        'How long to wait in all, such as 90 minutes or PT1H30M; the tasks go on after it',
      )
      .optional(),
};

/** What to deploy, and into what. */
export const deployFeatureBranchSchema = {
  ...featureBranchSchema,
  entityRef: text(
    'The service: an entity with an Octopus annotation, such as component:default/shop',
  ),
  project: text(
    'Id, slug or name of its Octopus project; what the entity says when left out',
  ),
  branch: text('The Git branch whose newest build is deployed'),
  version: text(
    'A build of the branch instead of the newest one, such as 0.2.8-myfeature.4',
  ),
  namespace: text(
    'The Kubernetes namespace; `feature-` and the branch when left out',
  ),
  sourceEnvironment: (z: Z) =>
    z
      .string()
      .default('Development')
      .describe('The environment whose applications are copied')
      .optional(),
  channel: text(
    "The channel of the service's project for builds of branches: 'Feature Branch' when left out, or for an ephemeral environment the only one for such",
  ),
  stackProject: text(
    'Id, slug or name of the project that deploys all services together; found by its steps when left out',
  ),
  variables: (z: Z) =>
    z
      .record(z.string())
      .describe(
        'Answers to further prompts of Octopus, by name of the variable',
      )
      .optional(),
  whenInUse: (z: Z) =>
    z
      .enum(['update', 'refuse'])
      .default('update')
      .describe(
        'What to do if the namespace holds this branch already: bring it up to date, or refuse. One that holds another branch is always refused',
      )
      .optional(),
  expiresIn: text(
    'After how long the namespace is removed, such as 7 days or P7D; never when left out. Not for ephemeral environments, which Octopus itself removes',
  ),
};

const deployed = (z: Z) =>
  z.object({
    project: z.string(),
    version: z.string(),
    releaseId: z.string(),
    releaseUrl: z.string(),
    deploymentId: z.string(),
    taskId: z.string(),
    taskUrl: z.string(),
  });

/** What was deployed. */
export const deployFeatureBranchOutputSchema = {
  namespace: (z: Z) => z.string().describe('The Kubernetes namespace'),
  branch: (z: Z) =>
    z.string().describe('The branch, or what the version calls it'),
  version: (z: Z) => z.string().describe('The version of the build'),
  copy: (z: Z) =>
    deployed(z).describe(
      'The copy of the source environment: release, deployment and task; none in an ephemeral environment',
    ),
  build: (z: Z) =>
    deployed(z).describe('The build in it: release, deployment and task'),
  urls: (z: Z) =>
    z
      .array(z.string())
      .describe(
        'Addresses of the deployed service, as its smoke test found them; none without waiting',
      ),
  url: (z: Z) =>
    z
      .string()
      .describe(
        "The first of them; the service's project in Octopus where there is none",
      ),
  projectUrl: (z: Z) => z.string().describe("The service's project in Octopus"),
  expiresAt: (z: Z) => z.string().describe('When it may be removed'),
  summary: (z: Z) => z.string().describe('The result as Markdown'),
};
