import { Account } from '../accounts/accounts';
import { GitHubError } from '../http/errors';
import { GitHubSandboxOptions } from '../options';
import { Visibility } from './repository';

/**
 * What a body says of who may see a repository; undefined when it says nothing.
 * `visibility` overrides `private`. Internal repositories are for organizations
 * of an enterprise. Sources: operations `repos/create-in-org` and `repos/update`;
 * the words of the refusal: examples/repository_visibility of
 * integrations/terraform-provider-github, which says that it came from a PATCH.
 */
export function readVisibility(
  {
    visibility,
    private: isPrivate,
  }: { visibility?: string; private?: boolean },
  owner: Account,
  { enterprise }: GitHubSandboxOptions,
  page: string,
): Visibility | undefined {
  if (visibility === undefined && isPrivate === undefined) {
    return undefined;
  }
  if (visibility === 'internal') {
    if (owner.type !== 'Organization' || !enterprise) {
      throw new GitHubError(
        422,
        'Only organizations associated with an enterprise can set visibility to internal',
        page,
      );
    }
    return 'internal';
  }
  const closed =
    visibility === undefined ? isPrivate : visibility === 'private';
  return closed ? 'private' : 'public';
}
