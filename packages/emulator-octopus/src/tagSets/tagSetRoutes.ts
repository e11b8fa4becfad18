import { Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { Bound } from '../http/bind';
import { Resource, resourceRoutes } from '../resources/resourceRoutes';
import { TagSet, tagSets } from './tagSets';

const fields = {
  Name: 'text',
  Description: 'text',
  Scopes: 'texts',
  Type: 'text',
  SortOrder: 'integer',
  Tags: {
    list: {
      Id: 'text',
      Name: 'text',
      Color: 'text',
      Description: 'text',
      SortOrder: 'integer',
    },
  },
} as const;

/**
 * Tag sets. What their scopes and types forbid is not refused. Shape: definition `TagSetResource` of
 * the OpenAPI document; `Scopes` and `Type`:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/tag-sets.md, and their
 * defaults: OctopusDeploy/go-octopusdeploy:pkg/tagsets/tag_set.go.
 */
export function tagSetRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const store = ctx.store.of(tagSets);
  const parts = (id: string, input: Bound<typeof fields>) => ({
    Name: input.Name ?? '',
    Description: input.Description ?? null,
    Scopes: input.Scopes ?? ['Tenant'],
    Type: input.Type || 'MultiSelect',
    Tags: (input.Tags ?? []).map((tag, index) => ({
      Id: tag.Id || ctx.store.nextId(`${id}/Tags`),
      Name: tag.Name ?? '',
      CanonicalTagName: `${input.Name}/${tag.Name}`,
      Color: tag.Color ?? '#333333',
      Description: tag.Description ?? '',
      SortOrder: tag.SortOrder ?? index,
    })),
  });
  const resource: Resource<TagSet, typeof fields> = {
    kind: tagSets,
    fields,
    create: (input, space) => {
      const id = ctx.store.nextId('TagSets');
      return {
        Id: id,
        SpaceId: space.Id,
        SortOrder: input.SortOrder ?? store.inSpace(space.Id).length,
        ...parts(id, input),
      };
    },
    update: (current, input) => ({
      ...current,
      SortOrder: input.SortOrder ?? current.SortOrder,
      ...parts(current.Id, input),
    }),
    render: set => set,
    order: (a, b) => a.SortOrder - b.SortOrder,
  };
  return resourceRoutes(ctx, resource);
}
