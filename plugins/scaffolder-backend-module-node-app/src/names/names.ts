import { InputError } from '@backstage/errors';
import { KubernetesValidatorFunctions } from '@backstage/catalog-model';
import { createHash } from 'node:crypto';

/** The names that one service has in the places that know it. */
export interface ServiceNames {
  /** In the catalog: that of the repository. */
  component: string;
  /** Of the npm package. */
  package: string;
  /** Of the Kubernetes objects, and a part of the path that leads to them. */
  kubernetes: string;
}

/**
 * What a service is called elsewhere when its repository has this name.
 *
 * | place      | takes                                                          |
 * | ---------- | -------------------------------------------------------------- |
 * | GitHub     | see `parseTarget`                                              |
 * | catalog    | 1 to 63 letters, digits and `-_.`, a letter or digit at each end |
 * | npm        | lower case, no `.` or `_` at the start                         |
 * | Kubernetes | a DNS-1035 label, for a Service and an Ingress's backend       |
 *
 * @throws InputError when the catalog would not take it
 */
export function serviceNames(repo: string): ServiceNames {
  if (!KubernetesValidatorFunctions.isValidObjectName(repo)) {
    throw new InputError(
      `'${repo}' cannot be the name of a component in the catalog: it must begin and end with a letter or digit, with hyphens, dots and underscores between them, and have at most 63 characters. Choose another name for the repository.`,
    );
  }
  return {
    component: repo,
    package: packageName(repo),
    kubernetes: kubernetesName(repo),
  };
}

/** npm takes no capitals, and no dot or underscore at the start. */
function packageName(repo: string): string {
  return repo.toLowerCase().replace(/^[._-]+/, '') || 'app';
}

/** Longest DNS-1035 label: RFC 1035, 2.3.4. */
const LABEL = 63;

/**
 * A DNS-1035 label: one that begins with a letter, unlike other labels.
 * Kubernetes asks for it in the names of Services (`ValidateServiceName`,
 * kubernetes/kubernetes `pkg/apis/core/validation/names.go`). What the label
 * cannot hold of the name comes back as six digits of a hash, so that `a.b` and
 * `a-b` stay two services in one namespace.
 */
function kubernetesName(repo: string): string {
  const name = repo.toLowerCase();
  if (/^[a-z]([a-z0-9-]*[a-z0-9])?$/.test(name)) {
    return name;
  }
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 6);
  const label = name.replace(/[^a-z0-9]+/g, '-');
  const start = (/^[a-z]/.test(label) ? label : `app-${label}`)
    .slice(0, LABEL - 7)
    .replace(/-+$/, '');
  return `${start}-${hash}`;
}
