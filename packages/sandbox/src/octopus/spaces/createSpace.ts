import { SandboxContext } from '../context';
import { Space, spaces } from './spaces';
import { uniqueSlug } from '../store/slugs';

/** Adds a space with what Octopus puts into every new one. Source: octopus-api.md §6.1. */
export function createSpace(
  ctx: SandboxContext,
  input: Partial<Space> & { Name: string },
): Space {
  const store = ctx.store.of(spaces);
  const id = ctx.store.nextId('Spaces');
  return store.put({
    Id: id,
    Name: input.Name,
    Slug: uniqueSlug(input.Slug || input.Name, slug =>
      store.list().some(item => item.Slug === slug),
    ),
    Description: input.Description ?? null,
    IsDefault: input.IsDefault ?? false,
    TaskQueueStopped: input.TaskQueueStopped ?? false,
    SpaceManagersTeams: [`teams-spacemanagers-${id}`],
    SpaceManagersTeamMembers: input.SpaceManagersTeamMembers ?? [],
  });
}
