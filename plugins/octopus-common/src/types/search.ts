/**
 * What there is to find of an entity's project.
 *
 * @public
 */
export type OctopusSearchPart = 'releases' | 'runbooks';

/**
 * Query of `GET /search/contents`.
 *
 * @public
 */
export interface OctopusSearchQuery {
  part: OctopusSearchPart;
  /** Full references, 25 at most. */
  entityRef: string[];
}

/**
 * A release, with what somebody may look for. Nothing in it changes by itself:
 * where it runs is on the page.
 *
 * @public
 */
export interface OctopusFindableRelease {
  version: string;
  /** Name of its channel. */
  channel?: string;
  /** ISO 8601. */
  assembled: string;
  /** Shortened. */
  releaseNotes?: string;
  /** Such as `api 1.4.2`, each once. */
  packages: string[];
  /** First lines of commits, and issues with their descriptions. */
  changes: string[];
}

/** @public */
export interface OctopusFindableRunbook {
  id: string;
  name: string;
  description?: string;
}

/**
 * What is known of an entity's project: the part that was asked for, or why there
 * is none.
 *
 * @public
 */
export interface OctopusSearchContents {
  entityRef: string;
  /** Name of the project. */
  project?: string;
  /** The newest ones, newest first. */
  releases?: OctopusFindableRelease[];
  runbooks?: OctopusFindableRunbook[];
  /** Why nothing is known. */
  problem?: string;
}

/**
 * The routes that are for other plugins of the backend and for no user, below
 * `/api/octopus/v1`.
 *
 * @public
 */
export interface OctopusServiceRoutes {
  'GET /search/contents': {
    query: OctopusSearchQuery;
    /** In the order that was asked for. */
    response: OctopusSearchContents[];
  };
}
