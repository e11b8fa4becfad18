import { InputError } from '@backstage/errors';
import { branchSlug } from '@octopus-backstage/plugin-octopus-node';
import { namespaceRefusal, StaticNamespaces } from './namespaceRefusal';

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
  const derived = branchSlug(branch);
  const namespace =
    asked ??
    // No branch ends with a slash, so this slug is no other branch's.
    (namespaceRefusal(derived, taken)
      ? branchSlug(`branch/${branch}/`)
      : derived);
  const refusal = namespaceRefusal(namespace, taken);
  if (refusal) {
    throw new InputError(refusal);
  }
  return namespace;
}
