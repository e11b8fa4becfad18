import { InputError } from '@backstage/errors';
import { branchSlug } from '@octopus-backstage/plugin-octopus-node';
import { formerSlug } from '../branches/formerSlug';
import { ReservedNamespaces, validateNamespace } from './reservedNamespaces';

/**
 * Pods run on Fargate in namespaces with this prefix, because the clusters of the
 * reference architecture have a profile for it. Other pods share one node.
 */
const PREFIX = 'feature-';
/** Of a DNS label. */
const MAX_LENGTH = 63;

/**
 * The namespace of a branch: the requested one, or one derived from the name of
 * the branch, which ends with a part of its hash when the plain name is reserved.
 *
 * @throws InputError with the reason, when the requested one cannot be used
 */
export function chooseNamespace(options: {
  requested: string | undefined;
  branch: string;
  /** Default: true. Where only a version was, `branch` is the label in it. */
  isNamed?: boolean;
  reserved: ReservedNamespaces;
}): string {
  const { requested, branch, isNamed = true, reserved } = options;
  const derived = (isNamed ? undefined : ofLabel(branch)) ?? derive(branch);
  const namespace =
    requested ??
    // No branch name ends with a slash, so no other branch has this slug.
    (validateNamespace(derived, reserved) ? derive(`${branch}/`) : derived);
  const refusal = validateNamespace(namespace, reserved);
  if (refusal) {
    throw new InputError(refusal);
  }
  return namespace;
}

/**
 * The namespace that a branch had before slugs got more digits; undefined where
 * it is the same.
 */
export function formerNamespace(branch: string): string | undefined {
  const former = derive(branch, formerSlug);
  return former === derive(branch) ? undefined : former;
}

/**
 * The namespace of the branch whose slug a label is: it must not get another hash,
 * or the branch would run twice. Undefined for what is no slug.
 */
function ofLabel(label: string): string | undefined {
  const isSlug = /^[a-z][a-z0-9-]*-([0-9a-f]{6}|[0-9a-f]{12})$/.test(label);
  if (!isSlug || label.length > MAX_LENGTH - PREFIX.length) {
    return undefined;
  }
  return label.startsWith(PREFIX) ? label : PREFIX + label;
}

function derive(branch: string, slugOf = branchSlug): string {
  const slug = slugOf(branch, MAX_LENGTH - PREFIX.length);
  // A slug that differs from the name of the branch ends with a hash of it, so
  // it cannot be the namespace of another branch; and one that does not ends
  // like none that has a hash (`branchSlug`).
  return slug !== branch && slug.startsWith(PREFIX) ? slug : PREFIX + slug;
}
