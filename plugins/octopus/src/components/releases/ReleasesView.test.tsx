import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { minutesAgo } from '../../__testUtils__/minutesAgo';
import { octopusApiMock } from '../../__testUtils__/octopusApiMock';
import { projectView } from '../../__testUtils__/projectView';
import { octopubReleases } from '../../__testUtils__/releases';
import { renderWithEntity } from '../../__testUtils__/renderWithEntity';
import { responseError } from '../../__testUtils__/responseError';
import { OctopusApi } from '../../api/octopusApiRef';
import { OctopusPage } from '../page/OctopusPage';

function backend(values: Partial<OctopusApi> = {}) {
  return octopusApiMock({
    getProject: async () => projectView(),
    getReleases: async () => ({ items: octopubReleases(), totalCount: 25 }),
    ...values,
  });
}

function lastQuery(api: ReturnType<typeof backend>) {
  return (api.getReleases as jest.Mock).mock.calls.at(-1)[1];
}

const path = '/?view=releases';

describe('ReleasesView', () => {
  it('shows releases with their deployments by environment', async () => {
    const api = backend();
    renderWithEntity(<OctopusPage />, { api, path });

    const row = await screen.findByRole('row', { name: /0\.4\.0/ });
    expect(row).toHaveTextContent('Mainline');
    // The packages have the version of their release, so they have no column.
    expect(row).toHaveTextContent('Faster start page');
    expect(
      within(row).getByRole('button', {
        name: 'Succeeded 27m ago Open the deployment of 0.4.0 to Development',
      }),
    ).toBeVisible();
    expect(
      within(row).getAllByRole('img', { name: 'Not deployed' }),
    ).toHaveLength(4);
    expect(
      screen
        .getAllByRole('columnheader')
        .map(header => header.textContent)
        .slice(4),
    ).toEqual([
      'Development',
      'Feature Branch',
      'Test',
      'Production',
      'Security',
    ]);
  });

  it('pages on the server', async () => {
    const api = backend();
    renderWithEntity(<OctopusPage />, { api, path });
    await screen.findByText('1–10 of 25');
    expect(lastQuery(api)).toMatchObject({ offset: 0, limit: 10 });

    await userEvent.click(screen.getByRole('button', { name: /next/i }));

    expect(await screen.findByText('11–20 of 25')).toBeVisible();
    expect(lastQuery(api)).toMatchObject({ offset: 10, limit: 10 });
  });

  it('searches and filters on the server', async () => {
    const api = backend();
    renderWithEntity(<OctopusPage />, { api, path });
    await screen.findByText('1–10 of 25');

    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search versions' }),
      '0.4',
    );
    await waitFor(() => expect(lastQuery(api).search).toBe('0.4'));

    await userEvent.click(screen.getByRole('button', { name: /All channels/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Feature Branch' }),
    );
    await waitFor(() => expect(lastQuery(api).channelId).toBe('Channels-2'));

    await userEvent.click(screen.getByRole('button', { name: /All versions/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Prerelease' }),
    );
    await waitFor(() =>
      expect(lastQuery(api)).toMatchObject({
        kind: 'prerelease',
        channelId: 'Channels-2',
        search: '0.4',
      }),
    );
  });

  it('says that nothing fits, and how far was searched', async () => {
    const api = backend({
      getReleases: async () => ({
        items: [],
        totalCount: 0,
        searchedCount: 90,
      }),
    });
    renderWithEntity(<OctopusPage />, { api, path });

    expect(
      await screen.findByText('No releases match this filter.'),
    ).toBeVisible();
    expect(
      screen.getByText('Only the newest 90 releases were searched.'),
    ).toBeVisible();
  });

  it('says why the releases could not be loaded', async () => {
    const error = await responseError(503, 'ServiceUnavailableError', 'Down');
    const api = backend({
      getReleases: async () => {
        throw error;
      },
    });
    renderWithEntity(<OctopusPage />, { api, path });

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The releases could not be loaded. Down',
    );
  });

  it('stays on its page while it is read again', async () => {
    const api = backend();
    renderWithEntity(<OctopusPage />, { api, path });
    await screen.findByText('1–10 of 25');
    await userEvent.click(screen.getByRole('button', { name: /next/i }));
    await screen.findByText('11–20 of 25');
    const calls = (api.getReleases as jest.Mock).mock.calls.length;

    api.getProject.mockResolvedValue(
      projectView({ fetchedAt: minutesAgo(-1) }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    await waitFor(() =>
      expect((api.getReleases as jest.Mock).mock.calls.length).toBeGreaterThan(
        calls,
      ),
    );
    expect(lastQuery(api)).toMatchObject({ offset: 10 });
    expect(screen.getByText('11–20 of 25')).toBeVisible();
  });

  it('shows what the address says', async () => {
    const api = backend();
    renderWithEntity(<OctopusPage />, {
      api,
      path: `${path}&search=0.4&in=Channels-2&kind=prerelease&page=2&size=5&sort=version`,
    });
    await screen.findByText('6–10 of 25');
    expect(lastQuery(api)).toEqual({
      search: '0.4',
      channelId: 'Channels-2',
      kind: 'prerelease',
      sort: 'version',
      offset: 5,
      limit: 5,
    });
    expect(
      screen.getByRole('searchbox', { name: 'Search versions' }),
    ).toHaveValue('0.4');
    expect(
      screen.getByRole('columnheader', { name: /Version/ }),
    ).toHaveAttribute('aria-sort', 'ascending');
  });

  it('sorts on the server', async () => {
    const api = backend();
    renderWithEntity(<OctopusPage />, { api, path });
    const version = await screen.findByRole('columnheader', {
      name: /Version/,
    });
    await userEvent.click(version);
    await waitFor(() => expect(lastQuery(api).sort).toBe('version'));
    await userEvent.click(
      await screen.findByRole('columnheader', { name: /Version/ }),
    );
    await waitFor(() => expect(lastQuery(api).sort).toBe('-version'));
  });

  it('goes to the last page where there is none of that number', async () => {
    const api = backend({
      getReleases: async (_ref, { offset }) => ({
        items: offset > 20 ? [] : octopubReleases(),
        totalCount: 25,
      }),
    });
    renderWithEntity(<OctopusPage />, { api, path: `${path}&page=9` });
    expect(await screen.findByText('21–25 of 25')).toBeVisible();
  });

  it('opens the release that the address names, also an old one', async () => {
    const [, , , , oldest] = octopubReleases();
    const api = backend({
      getReleases: async () => ({
        items: [{ ...oldest, version: '0.0.1' }],
        totalCount: 1,
      }),
    });
    renderWithEntity(<OctopusPage />, { api, path: '/?release=0.0.1' });
    expect(
      await screen.findByRole('heading', { name: 'Packages' }),
    ).toBeVisible();
    expect(
      screen.getByRole('dialog', { name: 'Release 0.0.1' }),
    ).toHaveTextContent('0.1.0');
    expect(lastQuery(api)).toMatchObject({ search: '0.0.1' });

    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('says that a release is gone', async () => {
    const api = backend({
      getReleases: async () => ({ items: [], totalCount: 0 }),
    });
    renderWithEntity(<OctopusPage />, { api, path: '/?release=0.0.1' });
    expect(
      await screen.findByText('This release no longer exists.'),
    ).toBeVisible();
  });

  it('opens a release with its notes, packages, builds and next environments', async () => {
    const api = backend();
    renderWithEntity(<OctopusPage />, { api, path });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Open release 0.4.0' }),
    );

    const dialog = await screen.findByRole('dialog', { name: 'Release 0.4.0' });
    // What renders Markdown is loaded when it is first needed.
    expect(
      await within(dialog).findByText(/Less JavaScript to load/),
    ).toBeVisible();
    expect(within(dialog).getByRole('link', { name: '412' })).toHaveAttribute(
      'href',
      'https://github.com/OctopusSamples/octopub/actions/runs/1',
    );
    expect(
      within(dialog).getByRole('button', { name: 'Deploy 0.4.0 to Test' }),
    ).toBeVisible();
  });

  it('does not take what was not read for what was not deployed', async () => {
    const api = backend({
      getReleases: async () => ({
        items: [
          {
            ...octopubReleases()[3],
            deployments: [],
            deploymentsUnknown: true,
          },
        ],
        totalCount: 1,
      }),
    });
    renderWithEntity(<OctopusPage />, { api, path });

    const row = await screen.findByRole('row', { name: /0\.2\.0/ });
    expect(
      within(row).getAllByTitle(
        'The portal does not load where releases this old were deployed',
      ),
    ).toHaveLength(5);
  });
});
