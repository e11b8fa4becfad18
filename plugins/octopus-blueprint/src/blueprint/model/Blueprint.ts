/**
 * The shape of a blueprint: what an Octopus space should hold, as data.
 *
 * Objects refer to each other by name; the engine turns names into ids. Field
 * names follow the Octopus REST API in camelCase, so that a reader can go from
 * a blueprint to the API reference and back.
 */

/**
 * Objects that can be referred to by name from a value that Octopus wants an id in.
 *
 * @public
 */
export type ReferableKind =
  | 'environment'
  | 'lifecycle'
  | 'feed'
  | 'account'
  | 'libraryVariableSet'
  | 'projectGroup'
  | 'project'
  | 'workerPool';

/**
 * Stands for the id of another object, which may not exist yet.
 *
 * @public
 */
export interface Reference {
  ref: ReferableKind;
  name: string;
}

/**
 * A value that is supplied by the person who applies the blueprint, often a
 * credential. When `supplied` is missing, an object that is created gets the
 * placeholder (and the summary lists `title` as still to be filled in), and an
 * object that exists keeps what it has.
 *
 * @public
 */
export interface SuppliedValue {
  supplied?: string;
  placeholder: string;
  /** What the person knows it as, e.g. "AWS secret key". */
  title: string;
  /** Sensitive values are written but never read back, compared or logged. */
  sensitive: boolean;
}

/** @public */
export interface EnvironmentSpec {
  name: string;
  description?: string;
  sortOrder: number;
  useGuidedFailure: boolean;
  allowDynamicInfrastructure: boolean;
}

/** @public */
export interface RetentionSpec {
  unit: 'Days' | 'Items';
  quantityToKeep: number;
  shouldKeepForever: boolean;
}

/** @public */
export interface PhaseSpec {
  name: string;
  /** Names of environments. */
  automaticDeploymentTargets: string[];
  /** Names of environments. */
  optionalDeploymentTargets: string[];
  isOptionalPhase: boolean;
  minimumEnvironmentsBeforePromotion: number;
}

/** @public */
export interface LifecycleSpec {
  name: string;
  description?: string;
  phases: PhaseSpec[];
  releaseRetention: RetentionSpec;
  tentacleRetention: RetentionSpec;
}

/** @public */
export interface FeedSpec {
  name: string;
  feedType:
    | 'AwsElasticContainerRegistry'
    | 'Docker'
    | 'GitHub'
    | 'Helm'
    | 'Maven';
  /** Left out by `AwsElasticContainerRegistry`, which has a region instead. */
  feedUri?: string;
  /** `AwsElasticContainerRegistry` only, such as `eu-west-1`. */
  region?: string;
  /** `AwsElasticContainerRegistry` only: ARN of the role that Octopus assumes by OpenID Connect; Octopus 2025.2 and later. */
  roleArn?: string;
  /** Docker only. */
  apiVersion?: string;
  username?: SuppliedValue;
  password?: SuppliedValue;
  packageAcquisitionLocationOptions?: string[];
  downloadAttempts?: number;
  downloadRetryBackoffSeconds?: number;
}

/** @public */
export type AccountSpec =
  | {
      name: string;
      description?: string;
      accountType: 'AmazonWebServicesAccount';
      accessKey: SuppliedValue;
      secretKey: SuppliedValue;
    }
  | {
      name: string;
      description?: string;
      accountType: 'AmazonWebServicesOidcAccount';
      roleArn: string;
      /** Seconds, as text, as Octopus wants it. */
      sessionDuration?: string;
    };

/** @public */
export interface PromptSpec {
  label: string;
  description?: string;
  required: boolean;
  controlType: 'SingleLineText' | 'MultiLineText' | 'Sensitive' | 'Checkbox';
}

/**
 * A variable is identified by its name and the environments it is scoped to.
 *
 * @public
 */
export interface VariableSpec {
  name: string;
  description?: string;
  type: 'String' | 'Sensitive' | 'AmazonWebServicesAccount';
  value: string | Reference | SuppliedValue;
  prompt?: PromptSpec;
  /** Names of environments; none means everywhere. */
  environments?: string[];
}

/** @public */
export interface LibraryVariableSetSpec {
  name: string;
  description?: string;
  variables: VariableSpec[];
}

/** @public */
export interface ProjectGroupSpec {
  name: string;
  description?: string;
}

/** @public */
export interface PackageReferenceSpec {
  /** Empty for the primary package of the step. */
  name: string;
  /** A project for a package that is a release of it. */
  packageId: string | Reference;
  /** A feed of the blueprint, the built-in feed of projects' releases, or an expression such as `#{Feed}`. */
  feed: Reference | { builtInFeed: 'OctopusProject' } | string;
  acquisitionLocation: 'Server' | 'ExecutionTarget' | 'NotAcquired';
  properties?: Record<string, string>;
}

/**
 * A step with its one action, which has the same name.
 *
 * @public
 */
export interface StepSpec {
  name: string;
  actionType: string;
  condition: 'Success' | 'Failure' | 'Always' | 'Variable';
  startTrigger: 'StartAfterPrevious' | 'StartWithPrevious';
  packageRequirement:
    | 'LetOctopusDecide'
    | 'BeforePackageAcquisition'
    | 'AfterPackageAcquisition';
  targetRoles: string[];
  /** Names of environments that the action runs in; none means all. */
  environments: string[];
  /** The default pool of the space when left out, or when the instance has no pool of that name. */
  workerPool?: string;
  container?: { feed: string; image: string };
  packages?: PackageReferenceSpec[];
  /** Sent as `Octopus.Action.EnabledFeatures`. */
  features?: string[];
  canBeUsedForProjectVersioning?: boolean;
  /** Values are text on the wire; a reference becomes an id, `json` is serialised. */
  properties: Record<string, string | Reference | { json: unknown }>;
}

/** @public */
export interface ChannelRuleSpec {
  /** Regular expression on the prerelease part, `^$` for none. */
  tag: string;
  versionRange: string;
  actionPackages: { deploymentAction: string; packageReference: string }[];
}

/** @public */
export interface ChannelSpec {
  name: string;
  description?: string;
  /** Exactly one channel of a project; it takes the place of the `Default` channel that Octopus makes. */
  isDefault: boolean;
  /** The project's own lifecycle when left out. */
  lifecycle?: string;
  rules: ChannelRuleSpec[];
}

/** @public */
export interface RunbookSpec {
  name: string;
  description?: string;
  /** Names of environments it may run in. */
  environments: string[];
  multiTenancyMode: 'Untenanted' | 'TenantedOrUntenanted' | 'Tenanted';
  defaultGuidedFailureMode: 'EnvironmentDefault' | 'Off' | 'On';
  /** Runs to keep per environment. */
  retention: number;
  /** Sent as `ConnectivityPolicy.AllowDeploymentsToNoTargets`: a run that finds no target succeeds. Left out: Octopus's own default. */
  allowDeploymentsToNoTargets?: boolean;
  steps: StepSpec[];
}

/**
 * Runs a published runbook at set times.
 *
 * @public
 */
export interface TriggerSpec {
  name: string;
  description?: string;
  runbook: string;
  environments: string[];
  isDisabled: boolean;
  /** Six fields, seconds first. */
  cronExpression: string;
  /** IANA or Windows name, as the server knows it. */
  timezone: string;
}

/** @public */
export interface ProjectSpec {
  name: string;
  description?: string;
  projectGroup: string;
  lifecycle: string;
  libraryVariableSets: string[];
  /** Left out: Octopus's own default. */
  versionTemplate?: string;
  defaultGuidedFailureMode: 'EnvironmentDefault' | 'Off' | 'On';
  allowDeploymentsToNoTargets: boolean;
  variables: VariableSpec[];
  channels: ChannelSpec[];
  /** None for a project that only holds runbooks. */
  deploymentProcess: StepSpec[];
  runbooks: RunbookSpec[];
  triggers: TriggerSpec[];
}

/** @public */
export interface Blueprint {
  /** Names the ledger that the engine keeps in the space, so it must not change between versions. */
  id: string;
  version: string;
  title: string;
  environments: EnvironmentSpec[];
  lifecycles: LifecycleSpec[];
  feeds: FeedSpec[];
  accounts: AccountSpec[];
  libraryVariableSets: LibraryVariableSetSpec[];
  projectGroups: ProjectGroupSpec[];
  projects: ProjectSpec[];
}
