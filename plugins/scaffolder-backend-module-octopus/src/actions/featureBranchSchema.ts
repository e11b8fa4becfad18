import { instance, text, Z } from './fields';

/** Where a feature branch is, and how long to wait: input of the actions that deploy and delete one. */
export const featureBranchSchema = {
  instance,
  space: text(
    "Id, name or slug of the space. Default: the entity's space, else the instance's default space",
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
      .describe('Wait until the last task in Octopus has finished')
      .optional(),
  timeout: (z: Z) =>
    z
      .string()
      .default('60 minutes')
      .describe(
        'How long to wait in all, such as 90 minutes or PT1H30M; the tasks go on afterwards',
      )
      .optional(),
};

/** The input of `octopus:feature-branch`. */
export const deployFeatureBranchSchema = {
  ...featureBranchSchema,
  entityRef: text(
    'The service: an entity with an Octopus annotation, such as component:default/shop',
  ),
  project: text(
    'Id, slug or name of its Octopus project. Default: the project in the annotation of the entity',
  ),
  branch: text('The Git branch whose newest build is deployed'),
  version: text(
    'A build of the branch instead of the newest one, such as 0.2.8-myfeature.4',
  ),
  findBuildsBy: (z: Z) =>
    z
      .enum(['label', 'build-information'])
      .default('label')
      .describe(
        'What tells the builds of the branch from others: the label in their version, as the workflow of a service from this portal writes it; or the branch that their build information in Octopus names, where another tool such as GitVersion or semantic-release makes the versions',
      )
      .optional(),
  namespace: text(
    'The Kubernetes namespace. Default: `feature-` and the branch',
  ),
  sourceEnvironment: (z: Z) =>
    z
      .string()
      .default('Development')
      .describe(
        'The environment to copy, if a project deploys the service together with others',
      )
      .optional(),
  channel: text(
    "The channel of the service's project for builds of branches. Default: 'Feature Branch', or for an ephemeral environment the only such channel",
  ),
  stackProject: text(
    'Id, slug or name of the project that deploys all services together. Default: the one with a step that deploys this service; without one, the build is deployed alone',
  ),
  variables: (z: Z) =>
    z
      .record(z.string())
      .describe('Values of further prompted variables, by name of the variable')
      .optional(),
  whenInUse: (z: Z) =>
    z
      .enum(['update', 'refuse'])
      .default('update')
      .describe(
        'What to do when the namespace already holds this branch: update it, or refuse. A namespace that holds another branch is always refused',
      )
      .optional(),
  tenant: text(
    'Id or name of the tenant to deploy for, where the projects are for tenants: what runs for it is copied. Projects without tenants are deployed for none',
  ),
  untenanted: (z: Z) =>
    z
      .boolean()
      .default(false)
      .describe(
        'Deploy untenanted where projects allow it; projects that require a tenant still need one',
      )
      .optional(),
  expiresIn: text(
    'How long until the namespace is removed, such as 7 days or P7D. Default: never. Not for ephemeral environments, which Octopus removes itself',
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

/** The output of `octopus:feature-branch`. */
export const deployFeatureBranchOutputSchema = {
  namespace: (z: Z) => z.string().describe('The Kubernetes namespace'),
  branch: (z: Z) =>
    z.string().describe('The branch, or its label in the version'),
  version: (z: Z) => z.string().describe('The version of the build'),
  copy: (z: Z) =>
    deployed(z).describe(
      'Release, deployment and task of the copy; none in an ephemeral environment, or where no project deploys the service together with others',
    ),
  build: (z: Z) =>
    deployed(z).describe('Release, deployment and task of the build'),
  urls: (z: Z) =>
    z
      .array(z.string())
      .describe(
        'Addresses of the deployed service, as found by its smoke test; none without waiting',
      ),
  url: (z: Z) =>
    z
      .string()
      .describe(
        "The first of these addresses, else the service's project in Octopus",
      ),
  projectUrl: (z: Z) => z.string().describe("The service's project in Octopus"),
  expiresAt: (z: Z) =>
    z.string().describe('When the namespace is removed, in ISO 8601'),
  summary: (z: Z) => z.string().describe('The result as Markdown'),
};
