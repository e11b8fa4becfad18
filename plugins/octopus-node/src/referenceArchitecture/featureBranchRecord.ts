/**
 * Metadata of a feature branch, stored in the comments of each of its
 * deployments. Octopus is the only place that keeps it: everyone can see it
 * there, and it is deleted along with the deployment.
 *
 * @public
 */
export interface FeatureBranchRecord {
  /** The Kubernetes namespace. */
  namespace: string;
  /** The Git branch, as it was given. */
  branch?: string;
  /** When it may be removed, as ISO 8601. */
  expiresAt?: string;
  /** Entity reference of the user who requested it, such as `user:default/guest`. */
  owner?: string;
}

const prefix = 'Feature branch: ';

/**
 * The line of the comments that {@link parseFeatureBranchRecord} reads.
 *
 * @public
 */
export function formatFeatureBranchRecord(record: FeatureBranchRecord): string {
  const { namespace, branch, expiresAt, owner } = record;
  return `${prefix}${JSON.stringify({ namespace, branch, expiresAt, owner })}`;
}

/**
 * Reads the record out of the comments of a deployment; undefined where there
 * is none, as for a deployment that someone started in Octopus.
 *
 * @public
 */
export function parseFeatureBranchRecord(
  comments: string | null | undefined,
): FeatureBranchRecord | undefined {
  const line = comments?.split('\n').find(each => each.startsWith(prefix));
  return line ? readRecord(line.slice(prefix.length)) : undefined;
}

function readRecord(text: string): FeatureBranchRecord | undefined {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { namespace, branch, expiresAt, owner } = Object(read);
  if (typeof namespace !== 'string') {
    return undefined;
  }
  return {
    namespace,
    ...(typeof branch === 'string' && { branch }),
    ...(isDate(expiresAt) && { expiresAt }),
    ...(typeof owner === 'string' && { owner }),
  };
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}
