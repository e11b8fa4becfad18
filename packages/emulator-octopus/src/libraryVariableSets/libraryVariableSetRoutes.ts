import { Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { textQuery } from '../http/query';
import { projects } from '../projects/projects';
import { find } from '../resources/find';
import { Resource, resourceRoutes } from '../resources/resourceRoutes';
import { spaceOf } from '../spaces/spaceOf';
import { emptyVariableSet } from '../variables/emptyVariableSet';
import { variableSets } from '../variables/variableSets';
import { LibraryVariableSet, libraryVariableSets } from './libraryVariableSets';

const fields = {
  Name: 'text',
  Description: 'text',
  ContentType: 'text',
  Templates: 'any',
} as const;

/** Library variable sets. Source: OctopusDeploy/docs:src/pages/docs/api/_generated/library-variable-sets.md. */
export function libraryVariableSetRoutes(
  ctx: SandboxContext,
): Hono<SandboxEnv> {
  const resource: Resource<LibraryVariableSet, typeof fields> = {
    kind: libraryVariableSets,
    fields,
    name: 'exact',
    filter: (set, c) => {
      const type = textQuery(c, 'contentType')?.toLowerCase();
      return !type || set.ContentType.toLowerCase() === type;
    },
    create: (input, space) => {
      const id = ctx.store.nextId('LibraryVariableSets');
      return {
        Id: id,
        SpaceId: space.Id,
        Name: input.Name ?? '',
        Description: input.Description ?? null,
        ContentType:
          input.ContentType === 'ScriptModule' ? 'ScriptModule' : 'Variables',
        VariableSetId: `variableset-${id}`,
        Templates: Array.isArray(input.Templates) ? input.Templates : [],
      };
    },
    update: (current, input) => ({
      ...current,
      Name: input.Name ?? '',
      Description: input.Description ?? null,
      Templates: Array.isArray(input.Templates) ? input.Templates : [],
    }),
    render: set => set,
    links: (set, self) => ({
      Variables: `/api/${set.SpaceId}/variables/${set.VariableSetId}`,
      Usages: `${self}/usages`,
    }),
    template: '{?skip,contentType,take,ids,partialName,name}',
    created: set => {
      ctx.store
        .of(variableSets)
        .put(emptyVariableSet(set.VariableSetId, set.Id, set.SpaceId));
    },
  };

  ctx.onDelete(libraryVariableSets, set =>
    ctx.store.of(variableSets).remove(set.VariableSetId),
  );
  return new Hono<SandboxEnv>()
    .get('/libraryvariablesets/:id/usages', c => {
      const space = spaceOf(ctx, c);
      const set = find(ctx, libraryVariableSets, space.Id, c.req.param('id'));
      return c.json({
        Projects: ctx.store
          .of(projects)
          .inSpace(space.Id)
          .filter(({ IncludedLibraryVariableSetIds }) =>
            IncludedLibraryVariableSetIds.includes(set.Id),
          )
          .map(project => ({
            ProjectId: project.Id,
            ProjectName: project.Name,
            ProjectSlug: project.Slug,
            IsCurrentlyBeingUsedInProject: true,
            Releases: [],
            RunbookSnapshots: [],
          })),
        CountOfProjectsUserCannotSee: 0,
        CountOfReleasesUserCannotSee: 0,
        CountOfRunbookSnapshotsUserCannotSee: 0,
        Links: {},
      });
    })
    .route('/', resourceRoutes(ctx, resource));
}
