import { NotAllowedError } from '@backstage/errors';
import { GitHub } from './GitHub';

/**
 * Refuses a token whose scopes are too few to make a repository and to push a
 * workflow to it, where GitHub says what they are: of classic tokens and OAuth
 * tokens. The rights of other tokens show when they are used.
 *
 * @throws NotAllowedError
 */
export function refuseScopes(
  github: Pick<GitHub, 'scopes'>,
  { visibility }: { visibility: 'private' | 'internal' | 'public' },
): void {
  const scopes = github.scopes();
  if (!scopes) {
    return;
  }
  const enough = visibility === 'public' ? ['repo', 'public_repo'] : ['repo'];
  if (!enough.some(scope => scopes.includes(scope))) {
    throw new NotAllowedError(
      `The token may not create ${visibility} repositories: that requires the scope ${enough.join(
        ' or ',
      )}. Nothing was changed.`,
    );
  }
  if (!scopes.includes('workflow')) {
    throw new NotAllowedError(
      'The token may not write workflows, and the content has one. Give the GitHub App the permission Workflows: write, or the token the scope workflow, and run again. Nothing was changed.',
    );
  }
}
