import { Viewer } from '../access/viewer';
import { PushVerdict, RefUpdate } from '../git/talkToHook';
import { isNothing, workflowTouchedBy } from '../git/workflowTouchedBy';
import { Links } from '../http/links';
import { Repository } from '../repositories/repository';
import { protectionViolations } from './protectionViolations';
import { rulesetViolations } from './rulesetViolations';

/**
 * Which refs of a push GitHub takes. Sources of the words: yshavit/mdq#255
 * (rulesets), rhysd/changelog-from-release#17 (branch protection),
 * flashcatcloud/categraf#34 and damianooldoni/test-workflows through
 * devops-infra/action-commit-push#59 (workflows).
 */
export async function judgePush(
  repository: Repository,
  viewer: Viewer,
  links: Links,
  updates: RefUpdate[],
): Promise<PushVerdict> {
  const messages: string[] = [];
  const refusals = new Map<string, string>();
  for (const update of updates) {
    const { ref } = update;
    const isForced = await isForcedPush(repository, update);
    const workflow = mayPushWorkflows(viewer)
      ? undefined
      : await workflowTouchedBy(repository.git, update);
    const protection = protectionViolations(
      repository,
      viewer,
      update,
      isForced,
    );
    const rules = rulesetViolations(repository, viewer, update, isForced);
    if (workflow) {
      refusals.set(ref, withoutWorkflowRight(viewer, workflow));
    } else if (protection.length > 0) {
      messages.push(
        `error: GH006: Protected branch update failed for ${ref}.`,
        `error: ${protection.join(' ')}`,
      );
      refusals.set(ref, 'protected branch hook declined');
    } else if (rules.length > 0) {
      const page = `${links.web}/${repository.ownerLogin}/${repository.name}/rules`;
      messages.push(
        `error: GH013: Repository rule violations found for ${ref}.`,
        `Review all repository rules at ${page}?ref=${encodeURIComponent(ref)}`,
        '',
        ...rules.flatMap(rule => [`- ${rule}`, '']),
      );
      refusals.set(ref, 'push declined due to repository rule violations');
    }
  }
  return { messages, refusals };
}

async function isForcedPush(
  { git }: Repository,
  { from, to }: RefUpdate,
): Promise<boolean> {
  if (isNothing(from) || isNothing(to)) {
    return false;
  }
  const ancestor = await git.ask(['merge-base', '--is-ancestor', from, to]);
  return ancestor === undefined;
}

function mayPushWorkflows(viewer: Viewer): boolean {
  return viewer.kind === 'installation'
    ? viewer.installation.permissions.workflows === 'write'
    : viewer.kind === 'user' && viewer.scopes.includes('workflow');
}

function withoutWorkflowRight(viewer: Viewer, workflow: string): string {
  const [who, right] =
    viewer.kind === 'installation'
      ? ['a GitHub App', '`workflows` permission']
      : ['a Personal Access Token', '`workflow` scope'];
  return `refusing to allow ${who} to create or update workflow \`${workflow}\` without ${right}`;
}
