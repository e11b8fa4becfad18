import { Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { channels } from '../channels/channels';
import { newChannel } from '../channels/newChannel';
import { SandboxContext } from '../context';
import { deploymentsWhere } from '../execution/deployments/deploymentsOf';
import { processOf } from '../git/contentOf';
import { renderPersistence } from '../git/gitStorage';
import { octopusError } from '../http/errors';
import { page } from '../http/page';
import { lifecycles } from '../lifecycles/lifecycles';
import { libraryVariableSets } from '../libraryVariableSets/libraryVariableSets';
import { deploymentProcesses } from '../processes/processes';
import { projectGroups } from '../projectGroups/projectGroups';
import { find } from '../resources/find';
import { listed } from '../resources/listed';
import { newSlug } from '../resources/names';
import {
  represent,
  Resource,
  resourceRoutes,
} from '../resources/resourceRoutes';
import { runbooks } from '../runbooks/runbooks';
import { spaceOf } from '../spaces/spaceOf';
import { emptyVariableSet } from '../variables/emptyVariableSet';
import { variableSets } from '../variables/variableSets';
import { projectFields } from './projectFields';
import { projectLinks } from './projectLinks';
import { Project, projects } from './projects';
import { readProject } from './readProject';

/**
 * Projects. Sources: octopus-api.md §6.2 and §6.3; `name` contains:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/projects.md.
 */
export function projectRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const store = ctx.store.of(projects);
  const resource: Resource<Project, typeof projectFields> = {
    kind: projects,
    fields: projectFields,
    name: 'contains',
    create: (input, space) => {
      if (input.PersistenceSettings?.Type === 'VersionControlled') {
        throw octopusError(
          400,
          'The sandbox makes projects in its database only: make the project, and then convert it with POST /projects/{id}/git/convert.',
        );
      }
      const parts = readProject(ctx, space.Id, input);
      const id = ctx.store.nextId('Projects');
      return {
        Id: id,
        SpaceId: space.Id,
        Slug: newSlug(ctx, projects, space.Id, input.Slug, input.Name),
        VariableSetId: `variableset-${id}`,
        DeploymentProcessId: `deploymentprocess-${id}`,
        ...parts,
      };
    },
    update: (current, input, space) => ({
      ...current,
      Slug: input.Slug || current.Slug,
      ...readProject(ctx, space.Id, input),
    }),
    render: ({ git, ...project }) => ({
      ...project,
      Templates: [],
      AutoDeployReleaseOverrides: [],
      Icon: null,
      ExtensionSettings: [],
      // OctopusDeploy/cli:test/fixtures/projects.go
      ...(git && { VersioningStrategy: null }),
      IsVersionControlled: !!git,
      PersistenceSettings: renderPersistence(git),
    }),
    links: projectLinks,
    template: '{?name,skip,ids,clone,take,partialName,clonedFromProjectId}',
    created: project => {
      ctx.store
        .of(variableSets)
        .put(
          emptyVariableSet(project.VariableSetId, project.Id, project.SpaceId),
        );
      ctx.store.of(deploymentProcesses).put({
        Id: project.DeploymentProcessId,
        SpaceId: project.SpaceId,
        ProjectId: project.Id,
        Version: 0,
        LastSnapshotId: null,
        Steps: [],
        frozen: false,
      });
      ctx.store
        .of(channels)
        .put(newChannel(ctx, project, { Name: 'Default', IsDefault: true }));
    },
  };

  const usesOf = (spaceId: string, uses: (project: Project) => boolean) =>
    store.inSpace(spaceId).some(uses);
  ctx.onUsedBy(projectGroups, group =>
    usesOf(group.SpaceId, project => project.ProjectGroupId === group.Id),
  );
  ctx.onUsedBy(lifecycles, lifecycle =>
    usesOf(lifecycle.SpaceId, project => project.LifecycleId === lifecycle.Id),
  );
  ctx.onUsedBy(libraryVariableSets, set =>
    usesOf(set.SpaceId, project =>
      project.IncludedLibraryVariableSetIds.includes(set.Id),
    ),
  );
  ctx.onDelete(projects, project => {
    const sets = ctx.store.of(variableSets);
    sets
      .inSpace(project.SpaceId)
      .filter(set => set.OwnerId === project.Id)
      .forEach(set => sets.remove(set.Id));
  });

  return (
    new Hono<SandboxEnv>()
      .get('/projects/:projectId/summary', c => {
        const space = spaceOf(ctx, c);
        const project = find(ctx, projects, space.Id, c.req.param('projectId'));
        return c.json({
          HasDeploymentProcess: !!processOf(ctx, project)?.Steps.length,
          HasRunbooks: ctx.store
            .of(runbooks)
            .inSpace(space.Id)
            .some(runbook => runbook.ProjectId === project.Id),
          HasBeenSuccessfullyDeployed: deploymentsWhere(
            ctx,
            item => item.ProjectId === project.Id,
          ).some(({ task }) => task.state === 'Success'),
        });
      })
      // Of extensions, of which a server without any has none.
      .get('/projects/:projectId/metadata', c => {
        find(ctx, projects, spaceOf(ctx, c).Id, c.req.param('projectId'));
        return c.json([]);
      })
      .get('/projectgroups/:id/projects', c => {
        const space = spaceOf(ctx, c);
        const group = find(ctx, projectGroups, space.Id, c.req.param('id'));
        const items = listed(
          c,
          store
            .inSpace(space.Id)
            .filter(project => project.ProjectGroupId === group.Id),
        );
        return c.json(
          page(
            c,
            items.map(project => represent(resource, project)),
            {
              itemType: projects.itemType,
              self: `/api/${space.Id}/projectgroups/${group.Id}/projects`,
            },
          ),
        );
      })
      .get('/lifecycles/:id/projects', c => {
        const space = spaceOf(ctx, c);
        const lifecycle = find(ctx, lifecycles, space.Id, c.req.param('id'));
        return c.json(
          listed(
            c,
            store
              .inSpace(space.Id)
              .filter(project => project.LifecycleId === lifecycle.Id),
          ).map(project => represent(resource, project)),
        );
      })
      .route('/', resourceRoutes(ctx, resource))
  );
}
