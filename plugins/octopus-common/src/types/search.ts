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

/**
 * The types of documents in Backstage's search, by what they are of.
 *
 * @public
 */
export const octopusSearchTypes = {
  releases: 'octopus-release',
  runbooks: 'octopus-runbook',
} as const;

/**
 * What such a document has beside what all have.
 *
 * @public
 */
export interface OctopusSearchDocumentFields {
  /** Full reference of the entity that it belongs to. */
  entityRef: string;
  /** When a release was made, ISO 8601; empty for a runbook. */
  assembled: string;
  /** More words that lead to it. */
  keywords: string;
}
