/** Where something would be done, and the projects that it would be done to. */
export interface ProjectsInEnvironment {
  /** Name of the environment. */
  environment: string;
  projects: { Id: string; Slug?: string }[];
}

/**
 * Makes sure that whoever runs the action may do something in Octopus.
 *
 * @param object - what it would be done to, in words
 * @param find - called only where the answer depends on it
 * @throws NotAllowedError
 */
export type Authorize = (
  object: string,
  find: () => Promise<ProjectsInEnvironment>,
) => Promise<void>;

/** What both ways of deploying a feature branch need. */
interface DeployInput {
  /** Id, slug or name of the service's project. */
  project: string;
  /** The branch, the version, or both. */
  branch?: string;
  version?: string;
  /**
   * What tells the builds of the branch from others. `label`: the label in their
   * version, which the workflow of a seeded service writes. `build-information`:
   * the branch that it names, whatever the version is called.
   */
  findBuildsBy: 'label' | 'build-information';
  /** Derived from the branch when left out. */
  namespace?: string;
  /** Values of further prompted variables, by name of the variable. */
  variables: Record<string, string>;
  whenInUse: 'update' | 'refuse';
  /** Id or name of the tenant to deploy for. */
  tenant?: string;
  /** Whether to deploy projects that may be for tenants for none. */
  untenanted: boolean;
  /** Whether to wait for the deployment of the build. */
  wait: boolean;
  /** Milliseconds since 1970. */
  deadline: number;
  /** Who runs the action, as Octopus's records show it. */
  user: string;
  /** Entity reference of that user. */
  owner?: string;
  authorize: Authorize;
}

/** Input of a deployment to a namespace, with a copy of an environment. */
export interface NamespaceDeployInput extends DeployInput {
  /** Name or id of the environment to copy. */
  sourceEnvironment: string;
  /** Name or id of the environment that holds all feature branches. */
  environment: string;
  /** Name of the service's channel for builds of branches. */
  channel: string;
  /** Id, slug or name; found by its steps when left out. */
  stackProject?: string;
  /** ISO 8601. */
  expiresAt?: string;
}

/** Input of a deployment to an ephemeral environment, named by `namespace`. */
export interface EphemeralDeployInput extends DeployInput {
  /** Name of the channel, where the project has several for such environments. */
  channel?: string;
}

/** Input of the removal of a feature branch. */
export interface RemovalInput
  extends Pick<
    DeployInput,
    'wait' | 'deadline' | 'user' | 'owner' | 'authorize'
  > {
  namespace: string;
  /** Name or id of the environment that holds all feature branches. */
  environment: string;
  /** Id, slug or name of the project with the runbook, where several have it. */
  project?: string;
  /** Id or slug of the project of the entity that the input names. */
  service?: string;
}
