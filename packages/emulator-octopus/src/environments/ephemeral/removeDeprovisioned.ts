import { SandboxContext } from '../../context';
import { ephemeralEnvironments } from './ephemeralEnvironments';
import { statusFor } from './statusFor';

/** Removes the environments that are leaving, once every project is done with them. */
export function removeDeprovisioned(ctx: SandboxContext): void {
  ctx.store
    .of(ephemeralEnvironments)
    .list()
    .filter(
      item =>
        item.isLeaving &&
        item.connections.every(
          ({ projectId }) =>
            statusFor(ctx, item, projectId) === 'Deprovisioned',
        ),
    )
    .forEach(item => ctx.delete(ephemeralEnvironments, item));
}
