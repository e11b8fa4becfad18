import { ApiError } from '../http/ApiError';
import { describePath } from './FieldSet';
import { Owner } from './managers';

/** A field that somebody else owns with another value. */
export interface Conflict {
  path: string;
  owner: Owner;
}

/** Source: kubernetes/kubernetes:staging/src/k8s.io/apimachinery/pkg/util/managedfields/internal/conflict.go */
export function applyConflict(conflicts: Conflict[]): ApiError {
  return new ApiError(409, 'Conflict', describe(conflicts), {
    causes: conflicts.map(({ path, owner }) => ({
      reason: 'FieldManagerConflict',
      message: `conflict with ${nameOf(owner)}`,
      field: describePath(path),
    })),
  });
}

function describe(conflicts: Conflict[]): string {
  if (conflicts.length === 1) {
    const [{ path, owner }] = conflicts;
    return `Apply failed with 1 conflict: conflict with ${nameOf(
      owner,
    )}: ${describePath(path)}`;
  }
  const lines = [...new Set(conflicts.map(({ owner }) => owner))].flatMap(
    owner => [
      `conflicts with ${nameOf(owner)}:`,
      ...conflicts
        .filter(conflict => conflict.owner === owner)
        .map(({ path }) => `- ${describePath(path)}`),
    ],
  );
  return `Apply failed with ${conflicts.length} conflicts: ${lines.join('\n')}`;
}

function nameOf(owner: Owner): string {
  const subresource = owner.subresource
    ? ` with subresource "${owner.subresource}"`
    : '';
  const update =
    owner.operation === 'Update'
      ? ` using ${owner.apiVersion} at ${owner.time}`
      : '';
  return `"${owner.manager}"${subresource}${update}`;
}
