import { isNothing } from '../git/workflowTouchedBy';
import { RefUpdate } from '../git/talkToHook';
import { Repository } from '../repositories/repository';
import { Viewer } from '../access/viewer';
import { roleOfUser } from '../access/roleOf';
import { matchesRef } from './matchesRef';
import { Rule, Ruleset } from './ruleset';

/** The id of the role `admin` in bypass lists. Source: schema `repository-ruleset-bypass-actor`, and integrations/terraform-provider-github's page of `github_repository_ruleset`. */
const ADMIN_ROLE = 5;

/**
 * What a push does that active rulesets forbid, in GitHub's words. Sources:
 * JRedrupp/bison#136 (pull requests, force pushes), gleam-lang/gleam#6080
 * (status checks). Rules on names, messages, signatures and history are kept
 * but not enforced. That a new branch needs no pull request is a guess.
 */
export function rulesetViolations(
  repository: Repository,
  viewer: Viewer,
  update: RefUpdate,
  isForced: boolean,
): string[] {
  return repository.rulesets
    .filter(
      ruleset =>
        ruleset.enforcement === 'active' &&
        matchesRef(ruleset, repository, update.ref) &&
        !mayBypass(ruleset, repository, viewer),
    )
    .flatMap(({ rules }) => rules)
    .flatMap(rule => violationOf(rule, update, isForced) ?? []);
}

function violationOf(
  rule: Rule,
  { from, to }: RefUpdate,
  isForced: boolean,
): string | undefined {
  const [isNew, isGone] = [isNothing(from), isNothing(to)];
  const changes = !isNew && !isGone;
  switch (rule.type) {
    case 'creation':
      return isNew
        ? 'Cannot create ref due to creations being restricted.'
        : undefined;
    case 'update':
      return changes ? 'Cannot update this protected ref.' : undefined;
    case 'deletion':
      return isGone ? 'Cannot delete this branch' : undefined;
    case 'non_fast_forward':
      return changes && isForced
        ? 'Cannot force-push to this branch'
        : undefined;
    case 'pull_request':
      return changes
        ? 'Changes must be made through a pull request.'
        : undefined;
    case 'required_status_checks': {
      const { required_status_checks: checks, do_not_enforce_on_create: late } =
        rule.parameters ?? { required_status_checks: [] };
      const applies = !isGone && !(isNew && late) && checks.length > 0;
      return applies
        ? expectedChecks(checks.map(one => one.context))
        : undefined;
    }
    default:
      return undefined;
  }
}

/** Source: kubeflow/pipelines#4384 and Diogomrol/gocd-s3-artifact-plugin#11. */
export function expectedChecks(contexts: string[]): string {
  return contexts.length === 1
    ? `Required status check "${contexts[0]}" is expected.`
    : `${contexts.length} of ${contexts.length} required status checks are expected.`;
}

function mayBypass(
  { bypassActors }: Ruleset,
  repository: Repository,
  viewer: Viewer,
): boolean {
  const isAdmin =
    viewer.kind === 'user' && roleOfUser(repository, viewer.login) === 'admin';
  return bypassActors.some(
    ({ actor_type: type, actor_id: id, bypass_mode: mode }) =>
      mode !== 'pull_request' &&
      ((isAdmin && type === 'RepositoryRole' && id === ADMIN_ROLE) ||
        (isAdmin && type === 'OrganizationAdmin') ||
        (viewer.kind === 'installation' &&
          type === 'Integration' &&
          id === viewer.installation.app.appId)),
  );
}
