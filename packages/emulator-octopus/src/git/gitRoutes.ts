import { Context, Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { bind } from '../http/bind';
import { notFound, validationError } from '../http/errors';
import { page } from '../http/page';
import { textQuery } from '../http/query';
import { readBody } from '../http/readBody';
import { projects } from '../projects/projects';
import { find } from '../resources/find';
import { spaceOf } from '../spaces/spaceOf';
import { GitBranch, gitBranches, GitCommit, gitCommits } from './commits';
import { convertFields, convertToGit } from './convert';
import {
  branchesOf,
  canonicalName,
  findCommit,
  lookUpBranch,
} from './findCommit';
import { gitRefusals } from './refusals';

/**
 * The repository of a version-controlled project. Paths and shapes:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/branches.md and
 * OctopusDeploy/go-octopusdeploy:pkg/projects/project_service_git_refs.go. A
 * repository here has no tags.
 */
export function gitRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const anyProject = (c: Context<SandboxEnv>) =>
    find(ctx, projects, spaceOf(ctx, c).Id, c.req.param('projectId')!);
  const gitProject = (c: Context<SandboxEnv>) => {
    const project = anyProject(c);
    if (!project.git) {
      throw gitRefusals.inDatabase(project);
    }
    return { ...project, git: project.git };
  };
  const self = (c: Context<SandboxEnv>, kind: string) => {
    const { SpaceId, Id } = gitProject(c);
    return `/api/${SpaceId}/projects/${Id}/git/${kind}`;
  };
  const render = (c: Context<SandboxEnv>, Name: string) => {
    const { git } = gitProject(c);
    const CanonicalName = canonicalName({ Name });
    return {
      Id: CanonicalName,
      Name,
      CanonicalName,
      IsProtected: git.ProtectedDefaultBranch && Name === git.DefaultBranch,
      Links: {
        Self: `${self(c, 'branches')}/${encodeURIComponent(CanonicalName)}`,
      },
    };
  };

  ctx.onDelete(projects, ({ Id }) => {
    for (const kind of [gitBranches, gitCommits]) {
      const store = ctx.store.of<GitBranch | GitCommit>(kind);
      store
        .list()
        .filter(({ ProjectId }) => ProjectId === Id)
        .forEach(item => store.remove(item.Id));
    }
  });

  return new Hono<SandboxEnv>()
    .post('/projects/:projectId/git/convert', async c => {
      convertToGit(ctx, anyProject(c), bind(convertFields, await readBody(c)));
      return c.json({ Messages: [] });
    })
    .get('/projects/:projectId/git/branches', c => {
      const part = (textQuery(c, 'searchByName') ?? '').toLowerCase();
      const names = branchesOf(ctx, gitProject(c))
        .map(({ Name }) => Name)
        .filter(name => name.toLowerCase().includes(part));
      return c.json(
        page(
          c,
          names.map(name => render(c, name)),
          { itemType: gitBranches.itemType, self: self(c, 'branches') },
        ),
      );
    })
    .get('/projects/:projectId/git/branches/:name', c => {
      const branch = lookUpBranch(ctx, gitProject(c), c.req.param('name'));
      if (!branch) {
        throw notFound();
      }
      return c.json(render(c, branch.Name));
    })
    .post('/projects/:projectId/git/branches/v2', async c => {
      const project = gitProject(c);
      const input = bind(
        { NewBranchName: 'text', BaseGitRef: 'text' },
        await readBody(c),
      );
      const name = input.NewBranchName ?? '';
      // The wording is not public.
      if (!name || lookUpBranch(ctx, project, name)) {
        throw validationError(`There cannot be a new branch named '${name}'.`);
      }
      const { hash } = findCommit(ctx, project, input.BaseGitRef ?? '');
      const { Name } = ctx.store.of(gitBranches).put({
        Id: `${project.Id}/${name}`,
        SpaceId: project.SpaceId,
        ProjectId: project.Id,
        Name: name,
        hash,
      });
      return c.json(render(c, Name));
    })
    .get('/projects/:projectId/git/tags', c =>
      c.json(page(c, [], { itemType: 'GitTag', self: self(c, 'tags') })),
    )
    .get('/projects/:projectId/git/commits/:hash', c => {
      const { hash } = findCommit(ctx, gitProject(c), c.req.param('hash'));
      return c.json({
        Id: hash,
        Name: hash,
        CanonicalName: hash,
        Links: { Self: `${self(c, 'commits')}/${hash}` },
      });
    });
}
