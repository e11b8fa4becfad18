import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { octopusApiMock } from '../../__testUtils__/octopusApiMock';
import { projectView } from '../../__testUtils__/projectView';
import { octopubReleases } from '../../__testUtils__/releases';
import { renderWithEntity } from '../../__testUtils__/renderWithEntity';
import { responseError } from '../../__testUtils__/responseError';
import { OctopusApi } from '../../api/OctopusClient';
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
    expect(row).toHaveTextContent('Faster start page');
    expect(
      within(row).getByRole('button', {
        name: 'Succeeded. Open the deployment of 0.4.0 to Development',
      }),
    ).toBeVisible();
    expect(
      within(row).getAllByRole('img', { name: 'Not deployed' }),
    ).toHaveLength(4);
    expect(
      screen
        .getAllByRole('columnheader')
        .map(header => header.textContent)
        .slice(5),
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
    await screen.findByText('1 to 10 of 25');
    expect(lastQuery(api)).toMatchObject({ offset: 0, limit: 10 });

    await userEvent.click(screen.getByRole('button', { name: /next/i }));

    expect(await screen.findByText('11 to 20 of 25')).toBeVisible();
    expect(lastQuery(api)).toMatchObject({ offset: 10, limit: 10 });
  });

  it('searches and filters on the server', async () => {
    const api = backend();
    renderWithEntity(<OctopusPage />, { api, path });
    await screen.findByText('1 to 10 of 25');

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

  it('reloads', async () => {
    const api = backend();
    renderWithEntity(<OctopusPage />, { api, path });
    await screen.findByText('1 to 10 of 25');
    const calls = (api.getReleases as jest.Mock).mock.calls.length;

    await userEvent.click(
      screen.getByRole('button', { name: 'Reload releases' }),
    );

    await waitFor(() =>
      expect((api.getReleases as jest.Mock).mock.calls.length).toBeGreaterThan(
        calls,
      ),
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
      await screen.findByText('No release fits this filter.'),
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

  it('opens a release with its notes, packages, builds and next environments', async () => {
    const api = backend();
    renderWithEntity(<OctopusPage />, { api, path });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Open release 0.4.0' }),
    );

    const dialog = await screen.findByRole('dialog', { name: 'Release 0.4.0' });
    expect(within(dialog).getByText(/Less JavaScript to load/)).toBeVisible();
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
      within(row).getAllByRole('img', {
        name: 'Too old to know where it was deployed',
      }),
    ).toHaveLength(5);
  });
});
