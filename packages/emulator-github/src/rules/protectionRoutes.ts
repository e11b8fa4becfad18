import type { components } from '@octokit/openapi-types';
import { Hono } from 'hono';
import { repositoryFinder } from '../access/repositoryFinder';
import { GitHubError, invalid, notFound } from '../http/errors';
import { readBody } from '../http/readBody';
import { GitHubEnv, GitHubRequest } from '../server/env';
import { GitHubContext } from '../server/GitHubContext';
import { BranchProtection } from './branchProtection';
import { refuseByPlan } from './refuseByPlan';

const PAGE = '/branches/branch-protection';
const REQUIRED: (keyof BranchProtection)[] = [
  'required_status_checks',
  'enforce_admins',
  'required_pull_request_reviews',
  'restrictions',
];

/**
 * Protection of branches, the older way to rules. Source: operations
 * `repos/*-branch-protection`; "Branch not protected": vndee/llm-sandbox#182.
 */
export function protectionRoutes(ctx: GitHubContext): Hono<GitHubEnv> {
  const routes = new Hono<GitHubEnv>();
  const path = '/repos/:owner/:repo/branches/:branch{.+}/protection';
  const find = repositoryFinder(ctx, {
    page: PAGE,
    permission: 'administration',
    roles: { read: 'admin', write: 'admin' },
  });
  const of = async (c: GitHubRequest, section: string, level?: 'write') => {
    const repository = find(c, section, level);
    refuseByPlan(repository, `${PAGE}#${section}`);
    const branch = c.req.param('branch') as string;
    const ref = `refs/heads/${branch}`;
    if (!(await repository.git.ask(['rev-parse', '--verify', ref]))) {
      throw new GitHubError(404, 'Branch not found', `${PAGE}#${section}`);
    }
    const { name, ownerLogin } = repository;
    const url = `${c.env.links.api}/repos/${ownerLogin}/${name}/branches/${branch}/protection`;
    return { repository, branch, url };
  };

  routes.get(path, async c => {
    const section = 'get-branch-protection';
    const { repository, branch, url } = await of(c, section);
    const protection = repository.protections.get(branch);
    if (!protection) {
      throw new GitHubError(404, 'Branch not protected', `${PAGE}#${section}`);
    }
    return c.json(renderProtection(protection, url));
  });

  routes.put(path, async c => {
    const section = 'update-branch-protection';
    const { repository, branch, url } = await of(c, section, 'write');
    const body = await readBody(c);
    const missing = REQUIRED.find(name => !(name in body));
    if (missing) {
      throw invalid(
        `${PAGE}#${section}`,
        undefined,
        `Invalid request.\n\n"${missing}" wasn't supplied.`,
      );
    }
    const protection = body as unknown as BranchProtection;
    repository.protections.set(branch, protection);
    return c.json(renderProtection(protection, url));
  });

  routes.delete(path, async c => {
    const section = 'delete-branch-protection';
    const { repository, branch } = await of(c, section, 'write');
    if (!repository.protections.delete(branch)) {
      throw notFound(`${PAGE}#${section}`);
    }
    return c.body(null, 204);
  });

  return routes;
}

/** Source: schemas `protected-branch` and `branch-protection`. Who may push is not imitated, and so not answered. */
function renderProtection(protection: BranchProtection, url: string) {
  const {
    required_status_checks: checks,
    required_pull_request_reviews: reviews,
  } = protection;
  const flag = (value: boolean | null | undefined) => ({
    enabled: value ?? false,
  });
  const contexts = [
    ...(checks?.contexts ?? []),
    ...(checks?.checks ?? []).map(({ context }) => context),
  ];
  return {
    url,
    ...(checks && {
      required_status_checks: {
        url: `${url}/required_status_checks`,
        contexts_url: `${url}/required_status_checks/contexts`,
        strict: checks.strict,
        contexts,
        checks: contexts.map(context => ({ context, app_id: null })),
      },
    }),
    ...(reviews && {
      required_pull_request_reviews: {
        url: `${url}/required_pull_request_reviews`,
        dismiss_stale_reviews: reviews.dismiss_stale_reviews ?? false,
        require_code_owner_reviews: reviews.require_code_owner_reviews ?? false,
        require_last_push_approval: reviews.require_last_push_approval ?? false,
        required_approving_review_count:
          reviews.required_approving_review_count ?? 1,
      },
    }),
    enforce_admins: {
      url: `${url}/enforce_admins`,
      ...flag(protection.enforce_admins),
    },
    required_signatures: { url: `${url}/required_signatures`, enabled: false },
    required_linear_history: flag(protection.required_linear_history),
    allow_force_pushes: flag(protection.allow_force_pushes),
    allow_deletions: flag(protection.allow_deletions),
    block_creations: flag(protection.block_creations),
    required_conversation_resolution: flag(
      protection.required_conversation_resolution,
    ),
    lock_branch: flag(protection.lock_branch),
    allow_fork_syncing: flag(protection.allow_fork_syncing),
  } satisfies components['schemas']['protected-branch'];
}
