import { SandboxContext } from '../context';
import { feeds } from '../feeds/feeds';
import { lifecycles } from '../lifecycles/lifecycles';
import { toRetention } from '../lifecycles/retention';
import { defaultMachinePolicy } from '../machinePolicies/defaultMachinePolicy';
import { machinePolicies } from '../machinePolicies/machinePolicies';
import { projectGroups } from '../projectGroups/projectGroups';
import { slugify, uniqueSlug } from '../store/slugs';
import { WorkerPool, workerPools } from '../workerPools/workerPools';
import { Space, spaces } from './spaces';

/** Adds a space with what Octopus puts into every new one. Source: octopus-api.md §6.1. */
export function createSpace(
  ctx: SandboxContext,
  input: Partial<Omit<Space, 'Id'>> & { Name: string },
): Space {
  const store = ctx.store.of(spaces);
  const id = ctx.store.nextId('Spaces');
  const space = store.put({
    Id: id,
    Name: input.Name,
    Slug: uniqueSlug(input.Slug || input.Name, slug =>
      store.list().some(item => item.Slug === slug),
    ),
    Description: input.Description ?? null,
    IsDefault: input.IsDefault ?? false,
    TaskQueueStopped: input.TaskQueueStopped ?? false,
    SpaceManagersTeams: [
      ...(input.SpaceManagersTeams ?? []),
      `teams-spacemanagers-${id}`,
    ],
    SpaceManagersTeamMembers: input.SpaceManagersTeamMembers ?? [],
  });
  furnish(ctx, space);
  return space;
}

function furnish(ctx: SandboxContext, { Id: SpaceId, IsDefault }: Space): void {
  const identity = (prefix: string, name: string, first?: number) => ({
    Id: ctx.store.nextId(prefix, first),
    SpaceId,
    Name: name,
    Slug: slugify(name),
  });
  const named = (prefix: string, name: string) => ({
    ...identity(prefix, name),
    Description: null,
  });
  ctx.store.of(lifecycles).put({
    ...named('Lifecycles', 'Default Lifecycle'),
    Phases: [],
    ReleaseRetentionPolicy: toRetention({ ShouldKeepForever: true }),
    TentacleRetentionPolicy: toRetention({ ShouldKeepForever: true }),
  });
  ctx.store
    .of(projectGroups)
    .put(named('ProjectGroups', 'Default Project Group'));
  ctx.store.of(machinePolicies).put({
    Id: ctx.store.nextId('MachinePolicies'),
    SpaceId,
    Name: 'Default Machine Policy',
    Description: null,
    IsDefault: true,
    details: defaultMachinePolicy(),
  });
  poolsOf(ctx).forEach((pool, index) =>
    ctx.store.of(workerPools).put({
      ...named('WorkerPools', pool.Name),
      ...pool,
      IsDefault: index === 0,
      SortOrder: index,
    }),
  );
  const builtIn = { details: {}, secret: { secret: null }, builtIn: true };
  ctx.store.of(feeds).put({
    ...identity('Feeds', 'Octopus Server (built-in)', 1001),
    ...(IsDefault && { Id: 'feeds-builtin' }),
    ...builtIn,
    FeedType: 'BuiltIn',
    PackageAcquisitionLocationOptions: ['Server', 'ExecutionTarget'],
  });
  ctx.store.of(feeds).put({
    ...identity('Feeds', 'Octopus Server Releases (built-in)', 1001),
    ...builtIn,
    FeedType: 'OctopusProject',
    PackageAcquisitionLocationOptions: ['NotAcquired'],
  });
}

/** The pools of a new space, the default one first. That Octopus Cloud adds dynamic ones to it is an inference. */
function poolsOf(
  ctx: SandboxContext,
): Pick<WorkerPool, 'Name' | 'WorkerPoolType' | 'WorkerType'>[] {
  return [
    {
      Name: 'Default Worker Pool',
      WorkerPoolType: 'StaticWorkerPool',
      WorkerType: null,
    },
    ...(ctx.settings.cloud
      ? ([
          {
            Name: 'Hosted Windows',
            WorkerPoolType: 'DynamicWorkerPool',
            WorkerType: 'WindowsDefault',
          },
          {
            Name: 'Hosted Ubuntu',
            WorkerPoolType: 'DynamicWorkerPool',
            WorkerType: 'UbuntuDefault',
          },
        ] as const)
      : []),
  ];
}
