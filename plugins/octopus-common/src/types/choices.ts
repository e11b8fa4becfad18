/**
 * What the fields of a template's form offer. None of it is about an entity, so
 * it needs `octopus.space.read` on the space; only the builds of branches come
 * for an entity, too.
 *
 * @public
 */
export interface OctopusInstanceQuery {
  /** Name of the Octopus server; the only one when omitted. */
  instance?: string;
}

/**
 * A space that the person may see.
 *
 * @public
 */
export interface OctopusSpaceChoice {
  id: string;
  name: string;
  description?: string;
}

/**
 * A project of a space.
 *
 * @public
 */
export interface OctopusProjectChoice {
  id: string;
  name: string;
  slug: string;
  description?: string;
  /** Set when nothing can be deployed. */
  isDisabled?: true;
}

/**
 * What else of a space a form may offer: its worker pools, its accounts of AWS,
 * the tags that its targets have, and the EKS clusters that targets are in.
 *
 * @public
 */
export type OctopusSpaceChoiceKind =
  | 'worker-pools'
  | 'aws-accounts'
  | 'target-tags'
  | 'clusters';

/**
 * An environment of a space, a channel of a project, or one of the
 * `OctopusSpaceChoiceKind`s. What Octopus knows only by its name, such as a tag,
 * has the name as its `id`.
 *
 * @public
 */
export interface OctopusNamedChoice {
  id: string;
  name: string;
  description?: string;
}

/**
 * Query of the releases of a project.
 *
 * @public
 */
export interface OctopusReleaseChoiceQuery extends OctopusInstanceQuery {
  /** Id or name of a channel; all when omitted. */
  channel?: string;
  /** Part of the version. */
  search?: string;
}

/**
 * A release of a project; lists have the newest first, 30 at most.
 *
 * @public
 */
export interface OctopusReleaseChoice {
  id: string;
  version: string;
  /** Name of its channel. */
  channel?: string;
  /** ISO 8601. */
  assembled: string;
}

/**
 * A branch, with its newest build in the feed by each of the two ways to tell
 * what a build was made of. It has neither when the feed has no build of it any
 * more, of which the build information still tells.
 *
 * @public
 */
export interface OctopusBranchChoice {
  /**
   * Without `refs/heads/`. The label of its versions, where
   * `isNameKnown` is false.
   */
  branch: string;
  /** False where a hash in the label stands for what the branch is called. */
  isNameKnown: boolean;
  /** The newest build whose version has the label of this branch. */
  byLabel?: OctopusBranchBuild;
  /** The newest build whose build information names this branch. */
  byBuildInformation?: OctopusBranchBuild;
  /**
   * Its builds in the feed, the newest first, 30 at most. Missing from a backend
   * that is older than this field.
   */
  builds?: OctopusFoundBuild[];
}

/**
 * A build of a branch, as its build information tells where there is some.
 *
 * @public
 */
export interface OctopusBranchBuild {
  version: string;
  /**
   * When it was published, or when Octopus was told of it; ISO 8601. Missing
   * where neither is known.
   */
  builtAt?: string;
  /** The build server that made it, such as `GitHub Actions`. */
  builtBy?: string;
  buildNumber?: string;
  commit?: string;
  /** First line of the newest commit's message. */
  message?: string;
}

/**
 * What tells which branch a build was made of: the label in its version, or its
 * build information.
 *
 * @public
 */
export type OctopusBuildClue = 'label' | 'build-information';

/**
 * One of the builds of a branch.
 *
 * @public
 */
export interface OctopusFoundBuild extends OctopusBranchBuild {
  /** What tells that it is of the branch; nothing where only its version is known. */
  foundBy: OctopusBuildClue[];
}
