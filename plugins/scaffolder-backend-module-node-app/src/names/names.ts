import { InputError } from '@backstage/errors';
import { KubernetesValidatorFunctions } from '@backstage/catalog-model';
import { createHash } from 'node:crypto';
import { Image, parseImage } from './image';

/** The names that one service has in the places that know it. */
export interface ServiceNames {
  /** In the catalog: that of the repository. */
  component: string;
  /** Of the npm package. */
  package: string;
  /** Of the Kubernetes objects, and a part of the path that leads to them. */
  kubernetes: string;
}

/** Everything that is named by what somebody entered. */
export interface Names {
  service: ServiceNames;
  image: Image;
  /** Of the Octopus project, or its id or slug. */
  project: string;
}

/**
 * What a service and its parts are called in each place, or why that cannot be.
 * This is the one place that checks names, before anything is written.
 *
 * | place          | takes                                                            |
 * | -------------- | ---------------------------------------------------------------- |
 * | GitHub         | 1 to 100 letters, digits and `-_.`; no `.` first, no `.git` last |
 * | catalog        | 1 to 63 letters, digits and `-_.`, a letter or digit at each end |
 * | npm            | lower case, no `.` or `_` first: made from the repository's      |
 * | Kubernetes     | a DNS-1035 label: made from the repository's                     |
 * | image          | what its registry takes: see `registries`                        |
 * | Octopus        | 1 to 200 characters, the repository's when left out              |
 * | GitHub, branch | `main`; a branch `Main` is another, by the version that it gets  |
 *
 * @throws InputError with the rule that a name breaks
 */
export function readNames(
  { host, owner, repo }: { host: string; owner: string; repo: string },
  { image, project }: { image: string; project?: string },
): Names {
  checkRepositoryName(repo);
  return {
    service: serviceNames(repo),
    image: parseImage(image, { host, owner }),
    project: project?.trim() || repo,
  };
}

/** GitHub replaces other characters with hyphens without a word. */
function checkRepositoryName(repo: string): void {
  if (!/^[A-Za-z0-9._-]{1,100}$/.test(repo) || /^\.|\.git$/.test(repo)) {
    throw new InputError(
      `GitHub does not accept '${repo}' as the name of a repository. Use at most 100 letters, digits, hyphens, underscores and dots, with no dot at the start and no .git at the end.`,
    );
  }
}

/**
 * What a service is called elsewhere when its repository has this name.
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
