import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { Image } from '../names/image';
import { GitHub } from './GitHub';

/**
 * What keeps the workflow from running: an organization may allow no actions, or
 * chosen ones only, which GitHub says of each of its repositories. Source:
 * operation `actions/get-github-actions-permissions-repository`.
 *
 * @returns remarks for people, as sentences; none where the token may not see it
 */
export async function readActionsPolicy(
  github: GitHub,
  { registry }: Pick<Image, 'registry'>,
): Promise<string[]> {
  try {
    const policy = await github.call(
      { doing: 'read which actions may run', right: 'Administration: read' },
      rest => rest.actions.getGithubActionsPermissionsRepository(github.where),
    );
    if (!policy.enabled) {
      return [
        'GitHub Actions is turned off for the repository, so nothing will be built. Turn it on under Settings, Actions.',
      ];
    }
    if (policy.allowed_actions !== 'all') {
      return [
        `The repository may use ${
          policy.allowed_actions === 'selected' ? 'chosen' : 'its own'
        } actions only. Its workflow uses actions of GitHub, Docker, Aqua Security${
          registry === 'ecr' ? ', AWS' : ''
        } and Octopus Deploy: have them allowed under Settings, Actions, or its first run will not start.`,
      ];
    }
    return [];
  } catch (error) {
    if (error instanceof NotAllowedError || error instanceof NotFoundError) {
      return [];
    }
    throw error;
  }
}
