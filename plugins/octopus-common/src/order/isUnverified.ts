import { OctopusProjectView } from '../types/project';

/**
 * Whether what is known of an environment may yet turn out to be wrong: the view
 * is partial, and the environment may hold feature branches, since it is in no
 * mandatory phase of the default channel. Their namespaces, and which of them
 * were deleted, come with a later response.
 *
 * @public
 */
export function isUnverified(
  view: Pick<OctopusProjectView, 'channels' | 'isPartial'>,
  environmentId: string,
): boolean {
  if (!view.isPartial) {
    return false;
  }
  const mainline = view.channels.find(({ isDefault }) => isDefault);
  return !mainline?.phases.some(
    ({ isOptional, environmentIds }) =>
      !isOptional && environmentIds.includes(environmentId),
  );
}
