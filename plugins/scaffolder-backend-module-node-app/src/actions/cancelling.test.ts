import {
  PermissionsService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { GithubCredentialsProvider } from '@backstage/integration';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { cancelOnceAsked, silentService } from '@octopus-backstage/contract';
import { createActionPermissions } from '@octopus-backstage/plugin-octopus-node';
import { registeredActions } from '../__testUtils__/registeredActions';
import { seedingTestBed } from '../__testUtils__/seedingTestBed';
import { createEnsureRegisteredAction } from './ensureRegistered';

jest.setTimeout(60_000);

/** A run that waits for something that does not answer. */
interface Case {
  id: string;
  party: string;
  /** Lets it be silent; resolves once it was asked. */
  prepare(): {
    asked: Promise<void>;
    run(signal: AbortSignal): Promise<unknown>;
  };
}

describe('a run that is cancelled while it waits', () => {
  const bed = seedingTestBed({ contentPerMinute: false });
  /** @param ending - of the routes that never answer */
  const silenced = (server: 'github' | 'octopus', ending = '') => {
    bed[server].addFault({ route: `*${ending}`, effect: { type: 'hang' } });
    return new Promise<void>(resolve => {
      const timer = setInterval(() => {
        const { routes } = bed[server].requests();
        if (routes.some(({ route }) => route.endsWith(ending))) {
          clearInterval(timer);
          resolve();
        }
      }, 10);
    });
  };
  const permissions = () => {
    const { service, asked } = silentService<PermissionsService>();
    return { asked, permissions: createActionPermissions(service) };
  };

  const cases: Case[] = [
    {
      id: 'github:seed-node-app',
      party: 'the permission policy',
      prepare: () => {
        const { asked, ...context } = permissions();
        return {
          asked,
          run: signal => bed.run({}, { ...context, signal }),
        };
      },
    },
    {
      id: 'github:seed-node-app',
      party: 'the token of an App',
      prepare: () => {
        const { asked, service: credentialsProvider } =
          silentService<GithubCredentialsProvider>();
        return {
          asked,
          run: signal => bed.run({}, { credentialsProvider, signal }),
        };
      },
    },
    {
      id: 'github:seed-node-app',
      party: 'Octopus',
      prepare: () => ({
        asked: silenced('octopus'),
        run: signal => bed.run({}, { signal }),
      }),
    },
    {
      id: 'github:seed-node-app',
      party: 'the content',
      prepare: () => {
        const { asked, service: reader } = silentService<UrlReaderService>();
        const contentUrl = `https://${bed.host()}/octopub/content/tree/main/`;
        return {
          asked,
          run: signal => bed.run({ contentUrl }, { reader, signal }),
        };
      },
    },
    {
      id: 'github:seed-node-app',
      party: 'GitHub',
      prepare: () => ({
        asked: silenced('github'),
        run: signal => bed.run({}, { signal }),
      }),
    },
    ...['/info/refs', '/git-receive-pack'].map(ending => ({
      id: 'github:seed-node-app',
      party: `git at ${ending}`,
      prepare: () => ({
        asked: silenced('github', ending),
        run: (signal: AbortSignal) => bed.run({}, { signal }),
      }),
    })),
    {
      id: 'github:keep-entity',
      party: 'the permission policy',
      prepare: () => {
        const { asked, ...context } = permissions();
        return {
          asked,
          run: signal => bed.keep({}, { ...context, signal }),
        };
      },
    },
    {
      id: 'github:keep-entity',
      party: 'GitHub',
      prepare: () => ({
        asked: silenced('github'),
        run: signal => bed.keep({}, { signal }),
      }),
    },
    {
      id: 'catalog:ensure-registered',
      party: 'the catalog',
      prepare: () => {
        const { asked, service: catalog } = silentService<CatalogService>();
        const action = createEnsureRegisteredAction({ catalog });
        return {
          asked,
          run: async signal =>
            action.handler({
              ...createMockActionContext<any, any>({
                input: { catalogInfoUrl: 'https://github.com/octopub/shop' },
              }),
              signal,
            } as any),
        };
      },
    },
  ];

  it('is tried for every action', async () => {
    expect([...new Set(cases.map(({ id }) => id))]).toEqual(
      (await registeredActions()).map(({ id }) => id),
    );
  });

  it.each(cases)('for $party, ends $id at once', async ({ prepare }) => {
    const { asked, run } = prepare();
    const { error, reason, ms } = await cancelOnceAsked(asked, run);
    expect(error).toBe(reason);
    expect(ms).toBeLessThan(1_000);
  });

  it('ends the request for the content, too', async () => {
    let ended: unknown;
    let note = () => {};
    const asked = new Promise<void>(resolve => {
      note = resolve;
    });
    const readTree: UrlReaderService['readTree'] = (_, { signal } = {}) =>
      new Promise((__, reject) => {
        signal?.addEventListener('abort', () => {
          ended = signal.reason;
          reject(signal.reason);
        });
        note();
      });
    const { reason } = await cancelOnceAsked(asked, signal =>
      bed.run(
        { contentUrl: `https://${bed.host()}/octopub/content/tree/main/` },
        { reader: { readTree } as UrlReaderService, signal },
      ),
    );
    expect(ended).toBe(reason);
  });
});
