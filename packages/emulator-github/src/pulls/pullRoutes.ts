import type { components } from '@octokit/openapi-types';
import { Hono } from 'hono';
import { accountOf } from '../accounts/accounts';
import { renderSimpleUser } from '../accounts/renderSimpleUser';
import { repositoryFinder } from '../access/repositoryFinder';
import { Viewer } from '../access/viewer';
import { invalid } from '../http/errors';
import { fieldReader } from '../http/fields';
import { Links } from '../http/links';
import { nodeId } from '../http/nodeId';
import { page } from '../http/page';
import { readBody } from '../http/readBody';
import { renderListed } from '../repositories/renderRepository';
import { Repository } from '../repositories/repository';
import { GitHubEnv } from '../server/env';
import { GitHubContext } from '../server/GitHubContext';
import { PullRequest } from './PullRequest';

type Schemas = components['schemas'];

const PAGE = '/pulls/pulls';

/**
 * Pull requests between branches of one repository: asking for one, and the list
 * of them. Sources: operations `pulls/list` and `pulls/create`; the refusals of a
 * second one and of a branch that is not there: gm3dmo/the-power#175,
 * shepherd-tools/shepherd#51.
 */
export function pullRoutes(ctx: GitHubContext): Hono<GitHubEnv> {
  const routes = new Hono<GitHubEnv>();
  const path = '/repos/:owner/:repo/pulls';
  const find = repositoryFinder(ctx, {
    page: PAGE,
    permission: 'pull_requests',
    roles: { read: 'pull', write: 'push' },
  });

  routes.get(path, c => {
    const repository = find(c, 'list-pull-requests');
    const { head, base, state = 'open' } = c.req.query();
    const label = (branch: string) => `${repository.ownerLogin}:${branch}`;
    const asked = repository.pulls
      .filter(
        pull =>
          state !== 'closed' &&
          (!head || label(pull.head.branch) === head) &&
          (!base || pull.base.branch === base),
      )
      .reverse();
    const { viewer, links } = c.env;
    return c.json(
      page(c, asked).map(pull => render(repository, pull, viewer, links)),
    );
  });

  routes.post(path, async c => {
    const section = `${PAGE}#create-a-pull-request`;
    const repository = find(c, 'create-a-pull-request', 'write');
    const { viewer, links } = c.env;
    const { text, required } = fieldReader(await readBody(c), section);
    const branches = { head: required('head'), base: required('base') };
    const commit = async (field: 'head' | 'base') => {
      const branch = branches[field].replace(`${repository.ownerLogin}:`, '');
      const sha = await repository.git.commit(`refs/heads/${branch}`);
      if (!sha) {
        throw invalid(section, [
          { resource: 'PullRequest', field, code: 'invalid' },
        ]);
      }
      return { branch, sha };
    };
    const head = await commit('head');
    const base = await commit('base');
    if (repository.pulls.some(pull => pull.head.branch === head.branch)) {
      throw invalid(section, [
        {
          resource: 'PullRequest',
          code: 'custom',
          message: `A pull request already exists for ${repository.ownerLogin}:${head.branch}.`,
        },
      ]);
    }
    const pull: PullRequest = {
      id: ctx.nextId(),
      number: repository.pulls.length + 1,
      title: required('title'),
      body: text('body') ?? null,
      head,
      base,
      authorLogin:
        viewer.kind === 'user' ? viewer.login : repository.ownerLogin,
      createdAt: ctx.timestamp(),
    };
    repository.pulls.push(pull);
    return c.json(
      {
        ...render(repository, pull, viewer, links),
        maintainer_can_modify: false,
        merged: false,
        mergeable: null,
        mergeable_state: 'unknown',
        merged_by: null,
        comments: 0,
        review_comments: 0,
        commits: 1,
        additions: 0,
        deletions: 0,
        changed_files: 0,
      } satisfies Schemas['pull-request'],
      201,
    );
  });

  return routes;
}

/** Source: schema `pull-request-simple`. */
function render(
  repository: Repository,
  pull: PullRequest,
  viewer: Viewer,
  links: Links,
) {
  const { ownerLogin, name } = repository;
  const api = `${links.api}/repos/${ownerLogin}/${name}`;
  const url = `${api}/pulls/${pull.number}`;
  const issue = `${api}/issues/${pull.number}`;
  const html = `${links.web}/${ownerLogin}/${name}/pull/${pull.number}`;
  const statuses = `${api}/statuses/${pull.head.sha}`;
  const end = ({ branch, sha }: PullRequest['head']) => ({
    label: `${ownerLogin}:${branch}`,
    ref: branch,
    sha,
    user: renderSimpleUser(accountOf(ownerLogin), links),
    repo: renderListed(repository, viewer, links),
  });
  return {
    id: pull.id,
    node_id: nodeId('PullRequest', pull.id),
    number: pull.number,
    state: 'open' as const,
    locked: false,
    title: pull.title,
    body: pull.body,
    user: renderSimpleUser(accountOf(pull.authorLogin), links),
    url,
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: issue,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${api}/pulls/comments{/number}`,
    comments_url: `${issue}/comments`,
    statuses_url: statuses,
    labels: [],
    milestone: null,
    assignee: null,
    author_association: 'MEMBER' as const,
    auto_merge: null,
    merge_commit_sha: null,
    created_at: pull.createdAt,
    updated_at: pull.createdAt,
    closed_at: null,
    merged_at: null,
    head: end(pull.head),
    base: end(pull.base),
    _links: {
      self: { href: url },
      html: { href: html },
      issue: { href: issue },
      comments: { href: `${issue}/comments` },
      review_comments: { href: `${url}/comments` },
      review_comment: { href: `${api}/pulls/comments{/number}` },
      commits: { href: `${url}/commits` },
      statuses: { href: statuses },
    },
  };
}
