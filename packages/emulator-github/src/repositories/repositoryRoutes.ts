import { Hono } from 'hono';
import { accountOf } from '../accounts/accounts';
import { findRepository } from '../access/findRepository';
import { fieldReader } from '../http/fields';
import { GitHubError, invalid, notImitated } from '../http/errors';
import { readBody } from '../http/readBody';
import { GitHubEnv } from '../server/env';
import { GitHubContext } from '../server/GitHubContext';
import { readFeatures } from './readFeatures';
import { readVisibility } from './readVisibility';
import { renderFull } from './renderRepository';
import { Repository } from './repository';

const GET = '/repos/repos#get-a-repository';
const UPDATE = '/repos/repos#update-a-repository';
const DELETE = '/repos/repos#delete-a-repository';

/** Reading, changing and deleting repositories. Sources: operations `repos/get`, `repos/update`, `repos/delete`. */
export function repositoryRoutes(ctx: GitHubContext): Hono<GitHubEnv> {
  const routes = new Hono<GitHubEnv>();

  routes.get('/repos/:owner/:repo', c => {
    const { viewer, links } = c.env;
    const repository = findRepository(ctx, viewer, c.req.param(), {
      role: 'pull',
      permission: ['metadata', 'read'],
      page: GET,
    });
    return c.json(renderFull(repository, viewer, links));
  });

  routes.patch('/repos/:owner/:repo', async c => {
    const { viewer, links } = c.env;
    const repository = findRepository(ctx, viewer, c.req.param(), {
      role: 'admin',
      permission: ['administration', 'write'],
      page: UPDATE,
    });
    await update(ctx, repository, await readBody(c));
    repository.updatedAt = ctx.timestamp();
    return c.json(renderFull(repository, viewer, links));
  });

  routes.delete('/repos/:owner/:repo', async c => {
    const { viewer } = c.env;
    const repository = findRepository(ctx, viewer, c.req.param(), {
      role: 'admin',
      permission: ['administration', 'write'],
      page: DELETE,
    });
    // Source: "Scopes for OAuth apps" in GitHub's documentation.
    if (viewer.kind === 'user' && !viewer.scopes.includes('delete_repo')) {
      throw new GitHubError(
        403,
        'Must have admin rights to Repository.',
        DELETE,
      );
    }
    ctx.repositories.remove(repository);
    await ctx.git.remove(repository.id);
    return c.body(null, 204);
  });

  return routes;
}

async function update(
  ctx: GitHubContext,
  repository: Repository,
  body: Record<string, unknown>,
): Promise<void> {
  const { text, flag } = fieldReader(body, UPDATE);
  const name = text('name');
  if (name !== undefined && name !== repository.name) {
    throw notImitated('renaming a repository');
  }
  const archived = flag('archived');
  if (repository.archived && archived !== false) {
    throw new GitHubError(
      403,
      'Repository was archived so is read-only.',
      UPDATE,
    );
  }
  const visibility = readVisibility(
    { visibility: text('visibility'), private: flag('private') },
    accountOf(repository.ownerLogin),
    ctx.options,
    UPDATE,
  );
  const branch = text('default_branch');
  if (branch !== undefined && branch !== repository.defaultBranch) {
    await changeDefaultBranch(repository, branch);
  }
  repository.archived = archived ?? repository.archived;
  if ('description' in body) {
    repository.description = text('description') || null;
  }
  if ('homepage' in body) {
    repository.homepage = text('homepage') || null;
  }
  repository.visibility = visibility ?? repository.visibility;
  Object.assign(repository.features, readFeatures(body, UPDATE));
}

/** Only a branch that is there can become the default one. */
async function changeDefaultBranch(
  repository: Repository,
  branch: string,
): Promise<void> {
  const ref = `refs/heads/${branch}`;
  if (!(await repository.git.ask(['rev-parse', '--verify', '--quiet', ref]))) {
    throw invalid(UPDATE, [
      { resource: 'Repository', field: 'default_branch', code: 'invalid' },
    ]);
  }
  await repository.git.run(['symbolic-ref', 'HEAD', ref]);
  repository.defaultBranch = branch;
}
