import { Viewer } from '../access/viewer';
import { Repository } from '../repositories/repository';
import { startRuns } from '../runs/startRuns';
import { GitHubContext } from '../server/GitHubContext';
import { RefUpdate } from './talkToHook';

/**
 * Notes a push that git took, and tells who listens. The first branch of an
 * empty repository becomes its default branch, whatever its name.
 */
export async function tookPush(
  ctx: GitHubContext,
  repository: Repository,
  viewer: Viewer,
  updates: RefUpdate[],
): Promise<void> {
  const done: RefUpdate[] = [];
  for (const update of updates) {
    const now = await repository.git.ask(['rev-parse', '--verify', update.ref]);
    if ((now ?? '0'.repeat(40)) === update.to) {
      done.push(update);
    }
  }
  const head = await repository.git.ask(['rev-parse', '--verify', 'HEAD']);
  const branch = done.find(({ ref }) => ref.startsWith('refs/heads/'));
  if (!head && branch) {
    await repository.git.run(['symbolic-ref', 'HEAD', branch.ref]);
    repository.defaultBranch = branch.ref.replace('refs/heads/', '');
  }
  if (done.length > 0) {
    repository.pushedAt = ctx.timestamp();
  }
  for (const { ref, from, to } of done) {
    const push = {
      owner: repository.ownerLogin,
      repo: repository.name,
      ref,
      before: from,
      after: to,
      pusher: pusherOf(viewer),
    };
    await startRuns(ctx, repository, push);
    ctx.pushListeners.forEach(listener => listener(push));
  }
}

function pusherOf(viewer: Viewer): string {
  switch (viewer.kind) {
    case 'user':
      return viewer.login;
    case 'installation':
      return `${viewer.installation.app.slug}[bot]`;
    default:
      throw new Error('Nobody else can push.');
  }
}
