import { InputError } from '@backstage/errors';
import { branchSlug } from '@octopus-backstage/plugin-octopus-node';
import { namespaceRefusal, StaticNamespaces } from './namespaceRefusal';

/**
 * Pods run on Fargate where the namespace begins so: the clusters of the
 * reference architecture have a profile for it. Elsewhere they share one node.
 */
const prefix = 'feature-';

/**
 * The namespace of a branch: the one that was asked for, or one derived from
 * the branch's name, which gets a part of its hash where the plain name is
 * taken by an environment.
 *
 * @throws InputError with the reason, when the one asked for cannot be used
 */
export function chooseNamespace(options: {
  asked: string | undefined;
  branch: string;
  taken: StaticNamespaces;
}): string {
  const { asked, branch, taken } = options;
  const derived = derive(branch);
  const namespace =
    asked ??
    // No branch ends with a slash, so this slug is no other branch's.
    (namespaceRefusal(derived, taken) ? derive(`${branch}/`) : derived);
  const refusal = namespaceRefusal(namespace, taken);
  if (refusal) {
    throw new InputError(refusal);
  }
  return namespace;
}

function derive(branch: string): string {
  const slug = branchSlug(branch, 63 - prefix.length);
  // A slug that is not the branch's own name ends with a hash of it, so that
  // it cannot be the namespace of another branch.
  return slug !== branch && slug.startsWith(prefix) ? slug : prefix + slug;
}
