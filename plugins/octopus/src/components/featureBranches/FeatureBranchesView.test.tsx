import {
  CatalogApi,
  catalogApiRef,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { OctopusLiveStatus } from '@octopus-backstage/plugin-octopus-common';
import { screen, waitFor, within } from '@testing-library/react';
import {
  featureBranches,
  loginBranch,
  searchBranch,
} from '../../__testUtils__/featureBranches';
import { minutesAgo } from '../../__testUtils__/minutesAgo';
import { octopusApiMock } from '../../__testUtils__/octopusApiMock';
import { projectView } from '../../__testUtils__/projectView';
import { renderWithEntity } from '../../__testUtils__/renderWithEntity';
import { responseError } from '../../__testUtils__/responseError';
import { createFromTemplateRouteRef } from '../../context/createFromTemplateRouteRef';
import { stopClockAtNoon } from '../../__testUtils__/stopClockAtNoon';
import { OctopusPage } from '../page/OctopusPage';

type Branches = ReturnType<typeof featureBranches>;

const template = (name: string, namespace?: string) => ({
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { name, ...(namespace && { namespace }) },
  spec: {},
});
const both = [
  template('octopus-feature-branch'),
  template('octopus-feature-branch-delete'),
];

/** With a function of its own, by which SWR tells one catalog from another. */
function catalogOf(entities: ReturnType<typeof template>[]): CatalogApi {
  const known = catalogApiMock({ entities });
  return catalogApiMock.mock({
    getEntities: request => known.getEntities(request),
  });
}

function render(
  answer: () => Partial<Branches> | Promise<never>,
  options: {
    language?: string;
    hasScaffolder?: boolean;
    live?: OctopusLiveStatus;
    /** That the catalog has. */
    templates?: ReturnType<typeof template>[];
    catalog?: CatalogApi;
  } = {},
) {
  const { language, hasScaffolder = true, live, templates = both } = options;
  const { catalog = catalogOf(templates) } = options;
  renderWithEntity(<OctopusPage />, {
    api: octopusApiMock({
      getProject: async () => projectView(),
      getFeatureBranches: async () => featureBranches(await answer()),
      ...(live && { getLiveStatus: async () => live }),
    }),
    path: '/?view=feature-branches',
    language,
    apis: [[catalogApiRef, catalog]],
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': entityRouteRef,
      ...(hasScaffolder && {
        '/create/templates/:namespace/:templateName':
          createFromTemplateRouteRef as any,
      }),
    },
  });
}

const item = (name: string) => screen.findByRole('listitem', { name });
const formOf = (link: HTMLElement) => {
  const url = new URL(link.getAttribute('href')!, 'http://portal');
  return [url.pathname, JSON.parse(url.searchParams.get('formData') ?? 'null')];
};

describe('the feature branches of a service', () => {
  stopClockAtNoon();

  it('say whether the service of the page is up there', async () => {
    const namespace = 'feature-login-1a2b3c';
    const pod = { kind: 'Pod', name: 'octopub-frontend-1', depth: 0 };
    render(() => ({}), {
      live: {
        places: [
          {
            environmentId: 'Environments-2',
            status: 'Degraded',
            objects: [{ ...pod, namespace, health: 'Degraded' }],
          },
        ],
        addresses: [],
      },
    });
    const login = await item(namespace);
    expect(await within(login).findAllByText('Degraded')).toHaveLength(1);
    expect(
      within(await item('search')).queryByText('Degraded'),
    ).not.toBeInTheDocument();
  });

  it('say whose they are, how long they stay, and what is in them', async () => {
    render(() => ({}));
    const login = await item('feature-login-1a2b3c');

    expect(login).toHaveTextContent(
      /branch feature\/login · ada · 40 minutes ago · expires tomorrow/,
    );
    const services = within(login).getByRole('list', {
      name: 'Services in feature-login-1a2b3c',
    });
    expect(
      within(services)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Octopub audits1.1.0Succeeded',
      'Octopub frontend0.4.1-login.3SucceededBranch build',
      'Octopub products1.2.0Succeeded',
    ]);

    const search = await item('search');
    expect(search).toHaveTextContent(
      /Failed.*Grace Hopper · 2 days ago · never expires/,
    );
  });

  it('open what they show, and the forms to update and delete them', async () => {
    render(() => ({}));
    const login = within(await item('feature-login-1a2b3c'));

    expect(
      login.getByRole('link', { name: 'Open Octopub frontend' }),
    ).toHaveAttribute('href', 'http://login.example.com/');
    expect(
      formOf(
        await login.findByRole('link', { name: /^Update to the newest build/ }),
      ),
    ).toEqual([
      '/create/templates/default/octopus-feature-branch',
      {
        entityRef: 'component:default/octopub-frontend',
        branch: 'feature/login',
        namespace: 'feature-login-1a2b3c',
      },
    ]);
    expect(formOf(login.getByRole('link', { name: /^Delete/ }))).toEqual([
      '/create/templates/default/octopus-feature-branch-delete',
      {
        entityRef: 'component:default/octopub-frontend',
        namespace: 'feature-login-1a2b3c',
      },
    ]);
    const search = within(await item('search'));
    expect(
      formOf(search.getByRole('link', { name: /^Update to the newest build/ })),
    ).toEqual([
      '/create/templates/default/octopus-feature-branch',
      {
        entityRef: 'component:default/octopub-products',
        branch: 'search',
        namespace: 'search',
      },
    ]);
    expect(
      formOf(screen.getByRole('link', { name: 'Deploy a feature branch' })),
    ).toEqual([
      '/create/templates/default/octopus-feature-branch',
      { entityRef: 'component:default/octopub-frontend' },
    ]);
  });

  it('lead to the forms in whatever namespace the portal has them', async () => {
    render(() => ({}), {
      templates: [
        template('octopus-feature-branch', 'octopus'),
        template('octopus-feature-branch', 'copies'),
        ...both.slice(1),
        template('octopus-feature-branch-delete', 'copies'),
      ],
    });
    const login = within(await item('feature-login-1a2b3c'));
    expect(formOf(await login.findByRole('link', { name: /^Update/ }))[0]).toBe(
      '/create/templates/copies/octopus-feature-branch',
    );
    expect(formOf(login.getByRole('link', { name: /^Delete/ }))[0]).toBe(
      '/create/templates/default/octopus-feature-branch-delete',
    );
  });

  it('lead to no form that the portal does not offer', async () => {
    render(() => ({}), { templates: both.slice(1) });
    const login = within(await item('feature-login-1a2b3c'));
    await login.findByRole('link', { name: /^Delete/ });
    expect(login.queryByRole('link', { name: /^Update/ })).toBeNull();
    expect(
      screen.queryByRole('link', { name: 'Deploy a feature branch' }),
    ).toBeNull();
  });

  it('lead to no form while the catalog does not answer', async () => {
    const getEntities = jest.fn().mockRejectedValue(new Error('away'));
    render(() => ({}), { catalog: catalogApiMock.mock({ getEntities }) });
    const login = within(await item('feature-login-1a2b3c'));
    await waitFor(() => expect(getEntities).toHaveBeenCalled());
    expect(login.queryByRole('link', { name: /^Delete/ })).toBeNull();
    expect(
      login.getByRole('link', { name: 'Open Octopub frontend' }),
    ).toBeVisible();
  });

  it('lead to no form in a portal without a scaffolder', async () => {
    render(() => ({}), { hasScaffolder: false });
    const login = within(await item('feature-login-1a2b3c'));

    expect(login.queryByRole('link', { name: /^Delete/ })).toBeNull();
    expect(
      screen.queryByRole('link', { name: 'Deploy a feature branch' }),
    ).toBeNull();
  });

  it('round what is left to the hour', async () => {
    render(() => ({
      featureBranches: [loginBranch({ expiresAt: minutesAgo(1 - 3 * 1440) })],
    }));

    expect(await item('feature-login-1a2b3c')).toHaveTextContent(
      /expires in 3 days/,
    );
  });

  it('say that they are being deleted, or could not be', async () => {
    const removal = {
      hasPendingInterruptions: false,
      hasWarningsOrErrors: false,
      url: 'http://octopus.example.com/app#/Spaces-1/tasks/ServerTasks-9',
    };
    render(() => ({
      featureBranches: [
        loginBranch({
          expiresAt: minutesAgo(60),
          removal: { ...removal, state: 'Executing', isCompleted: false },
        }),
        searchBranch({
          removal: {
            ...removal,
            state: 'Failed',
            isCompleted: true,
            errorMessage: 'No target was found.',
          },
        }),
      ],
    }));
    const login = await item('feature-login-1a2b3c');
    expect(login).toHaveTextContent(/expired 1 hour ago.*Deleting …/);
    expect(within(login).queryByRole('link', { name: /^Delete/ })).toBeNull();

    const search = await item('search');
    expect(search).toHaveTextContent('Deletion failed. No target was found.');
    expect(
      await within(search).findByRole('link', { name: /^Delete/ }),
    ).toBeVisible();
    expect(within(login).queryByRole('link', { name: /^Delete/ })).toBeNull();
  });

  it('say what is missing', async () => {
    render(() => ({
      featureBranches: [],
      problems: [
        {
          entityRef: 'component:default/octopub-audits',
          title: 'Octopub audits',
          message: 'No such project',
        },
      ],
    }));
    expect(
      await screen.findByText('Octopub audits may be missing: No such project'),
    ).toBeVisible();
    expect(screen.getByText('No feature branches deployed.')).toBeVisible();
  });

  it.each([
    ['none is known', { featureBranches: [], isPartial: true }],
    ['some may be gone', { isPartial: true, isUnverified: true }],
  ])(
    'say nothing of branches while they are read and %s',
    async (_, answer) => {
      render(() => answer);
      expect(
        await screen.findByText(
          'Reading from Octopus where branches are deployed',
        ),
      ).toBeVisible();
      expect(screen.queryByText('No feature branches deployed.')).toBeNull();
      expect(screen.queryByRole('link', { name: /^Delete/ })).toBeNull();
    },
  );

  it('say why there is nothing to see', async () => {
    const error = await responseError(503, 'ServiceUnavailableError', 'Down');
    render(() => Promise.reject(error));
    expect(
      await screen.findByRole('heading', { name: 'Octopus is not responding' }),
    ).toBeVisible();
  });

  it('speak German', async () => {
    render(() => ({}), { language: 'de' });
    expect(await item('feature-login-1a2b3c')).toHaveTextContent(
      'läuft morgen ab',
    );
  });
});
