import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { dependenciesServiceRef } from './Dependencies';

/**
 * Readiness says no as well while the portal lacks what it cannot do without.
 * Backstage's own knows only whether it has started. Liveness stays Backstage's:
 * a restart brings no database back. The cache is no such thing, since the pages
 * do without it.
 */
export const rootHealth = createServiceFactory({
  service: coreServices.rootHealth,
  deps: {
    lifecycle: coreServices.rootLifecycle,
    dependencies: dependenciesServiceRef,
  },
  async factory({ lifecycle, dependencies }) {
    let state: 'starting' | 'up' | 'shutting down' = 'starting';
    lifecycle.addStartupHook(() => {
      state = 'up';
    });
    lifecycle.addBeforeShutdownHook(() => {
      state = 'shutting down';
    });
    return {
      getLiveness: async () => ({ status: 200, payload: { status: 'ok' } }),
      getReadiness: async () => {
        if (state !== 'up') {
          const message = `Backend is ${state}`;
          return { status: 503, payload: { message, status: 'error' } };
        }
        const problems = await dependencies.problems();
        return problems.length
          ? {
              status: 503,
              payload: { message: problems.join('; '), status: 'error' },
            }
          : { status: 200, payload: { status: 'ok' } };
      },
    };
  },
});
