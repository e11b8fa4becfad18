import { channels } from '../../channels/channels';
import { SandboxContext } from '../../context';
import { deploymentsWhere } from '../deployments/deploymentsOf';
import { unresolvedDefect } from '../releases/defect';
import { Release } from '../releases/release';
import { evaluateLifecycle, LifecycleProgress } from './evaluateLifecycle';
import { phasesOf } from './phasesOf';

/** Where a release stands in the lifecycle of its channel. */
export function lifecycleProgress(
  ctx: SandboxContext,
  release: Release,
): LifecycleProgress {
  const channel = ctx.store.of(channels).get(release.ChannelId);
  const own = deploymentsWhere(ctx, item => item.ReleaseId === release.Id);
  return evaluateLifecycle({
    phases: channel ? phasesOf(ctx, channel) : [],
    succeeded: new Set(
      own
        .filter(({ task }) => task.state === 'Success')
        .map(({ deployment }) => deployment.EnvironmentId),
    ),
    attempted: new Set(own.map(({ deployment }) => deployment.EnvironmentId)),
    hasUnresolvedDefect: !!unresolvedDefect(ctx, release.Id),
  });
}
