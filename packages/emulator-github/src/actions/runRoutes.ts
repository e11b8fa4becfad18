import type { components } from '@octokit/openapi-types';
import { Hono } from 'hono';
import { repositoryFinder } from '../access/repositoryFinder';
import { accountOf } from '../accounts/accounts';
import { renderSimpleUser } from '../accounts/renderSimpleUser';
import { notFound } from '../http/errors';
import { Links } from '../http/links';
import { nodeId } from '../http/nodeId';
import { page } from '../http/page';
import { renderMinimal } from '../repositories/renderRepository';
import { Repository } from '../repositories/repository';
import { GitHubEnv } from '../server/env';
import { GitHubContext } from '../server/GitHubContext';
import { readSimpleCommit } from './readSimpleCommit';
import { WorkflowRun } from './workflowRun';

const PAGE = '/actions/workflow-runs';

/** Runs of workflows. Sources: operations `actions/list-workflow-runs-for-repo` and `actions/get-workflow-run`. */
export function runRoutes(ctx: GitHubContext): Hono<GitHubEnv> {
  const routes = new Hono<GitHubEnv>();
  const base = '/repos/:owner/:repo/actions/runs';
  const find = repositoryFinder(ctx, {
    page: PAGE,
    permission: 'actions',
    roles: { read: 'pull', write: 'push' },
  });

  routes.get(base, async c => {
    const repository = find(c, 'list-workflow-runs-for-a-repository');
    const { branch, head_sha: sha, status, event } = c.req.query();
    const runs = repository.runs
      .filter(
        run =>
          (!branch || run.headBranch === branch) &&
          (!sha || run.headSha === sha) &&
          (!event || run.event === event) &&
          (!status || [run.status, run.conclusion].includes(status as never)),
      )
      .reverse();
    return c.json({
      total_count: runs.length,
      workflow_runs: await Promise.all(
        page(c, runs).map(run => renderRun(repository, run, c.env.links)),
      ),
    });
  });

  routes.get(`${base}/:id`, async c => {
    const section = 'get-a-workflow-run';
    const repository = find(c, section);
    const id = Number(c.req.param('id'));
    const run = repository.runs.find(one => one.id === id);
    if (!run) {
      throw notFound(`${PAGE}#${section}`);
    }
    return c.json(await renderRun(repository, run, c.env.links));
  });

  return routes;
}

/** Source: schema `workflow-run`. */
async function renderRun(
  repository: Repository,
  run: WorkflowRun,
  links: Links,
): Promise<components['schemas']['workflow-run']> {
  const { ownerLogin, name } = repository;
  const api = `${links.api}/repos/${ownerLogin}/${name}`;
  const url = `${api}/actions/runs/${run.id}`;
  const actor = renderSimpleUser(accountOf(run.actorLogin), links);
  const minimal = renderMinimal(repository, links);
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId('WorkflowRun', run.id),
    check_suite_id: run.id,
    check_suite_node_id: nodeId('CheckSuite', run.id),
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: run.path,
    run_number: run.runNumber,
    run_attempt: 1,
    referenced_workflows: [],
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: run.workflowId,
    url,
    html_url: `${links.web}/${ownerLogin}/${name}/actions/runs/${run.id}`,
    pull_requests: [],
    created_at: run.createdAt,
    updated_at: run.updatedAt,
    run_started_at: run.createdAt,
    actor,
    triggering_actor: actor,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${api}/check-suites/${run.id}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: null,
    workflow_url: `${api}/actions/workflows/${run.workflowId}`,
    head_commit: await readSimpleCommit(repository.git, run.headSha),
    repository: minimal,
    head_repository: minimal,
    display_title: run.displayTitle,
  };
}
