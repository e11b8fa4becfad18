import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { octopusApiMock } from '../../__testUtils__/octopusApiMock';
import { projectView } from '../../__testUtils__/projectView';
import { octopubReleases } from '../../__testUtils__/releases';
import { renderWithEntity } from '../../__testUtils__/renderWithEntity';
import { responseError } from '../../__testUtils__/responseError';
import { OctopusApi } from '../../api/octopusApiRef';
import { OctopusPage } from '../page/OctopusPage';

const path = '/?view=channels';
const template = {
  nextVersion: '0.4.1',
  packages: [
    {
      step: 'Deploy the frontend',
      name: 'octopub-frontend',
      packageId: 'octopussamples/octopub-frontend',
      versions: ['0.4.1', '0.4.0'],
    },
  ],
};

function backend(values: Partial<OctopusApi> = {}) {
  return octopusApiMock({
    getProject: async () => projectView(),
    getReleaseTemplate: async () => template,
    createRelease: async () => ({ releaseId: 'Releases-9', version: '0.4.1' }),
    getReleases: async () => ({
      items: [{ ...octopubReleases()[1], version: '0.4.1' }],
      totalCount: 1,
    }),
    ...values,
  });
}

async function openDialog(api: OctopusApi) {
  renderWithEntity(<OctopusPage />, { api, path });
  await userEvent.click(
    await screen.findByRole('button', { name: 'Create release in Mainline' }),
  );
  return screen.findByRole('dialog', { name: 'Create release in Mainline' });
}

describe('ChannelsView', () => {
  it('says what each channel is for', async () => {
    renderWithEntity(<OctopusPage />, { api: backend(), path });

    expect(
      await screen.findByText('only stable versions; deploys up to Production'),
    ).toBeVisible();
    expect(
      screen.getByText('any version; deploys up to Feature Branch'),
    ).toBeVisible();
    expect(screen.getByText('Default')).toBeVisible();
    expect(
      screen.getByText(
        'only stable versions for Deploy the frontend (releases without a prerelease tag)',
      ),
    ).toBeVisible();
    expect(screen.queryByText(/\^\$/)).not.toBeInTheDocument();
    expect(
      screen.getByText(
        /Development → Feature Branch → Test → Production → Security/,
      ),
    ).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Open release 0.4.1-login' }),
    );
    expect(
      await screen.findByRole('dialog', { name: 'Release 0.4.1-login' }),
    ).toBeVisible();
  });

  it('folds a lifecycle with many phases', async () => {
    const view = projectView();
    const [channel] = view.channels;
    channel.phases = Array.from({ length: 40 }, (_, index) => ({
      ...channel.phases[0],
      name: `Region ${index + 1}`,
    }));
    renderWithEntity(<OctopusPage />, {
      api: backend({ getProject: async () => view }),
      path,
    });
    const summary = await screen.findByText(
      /Region 1 → … → Region 40, 40 phases/,
    );
    expect(screen.getByText('Region 7')).not.toBeVisible();
    await userEvent.click(summary);
    expect(screen.getByText('Region 7')).toBeVisible();
  });

  it('creates a release from the newest packages that the channel allows', async () => {
    const api = backend();
    const dialog = await openDialog(api);
    expect(
      await within(dialog).findByText('Leave blank to use 0.4.1.'),
    ).toBeVisible();
    await userEvent.type(
      within(dialog).getByLabelText('Release notes'),
      'Faster',
    );

    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Create release' }),
    );

    await waitFor(() =>
      expect(api.createRelease).toHaveBeenCalledWith(
        'component:default/octopub-frontend',
        {
          channelId: 'Channels-1',
          packages: [
            {
              step: 'Deploy the frontend',
              name: 'octopub-frontend',
              version: '0.4.1',
            },
          ],
          releaseNotes: 'Faster',
        },
      ),
    );
    // What it may be deployed to comes next.
    const created = await screen.findByRole('dialog', {
      name: 'Release 0.4.1',
    });
    expect(await within(created).findByText('Packages')).toBeVisible();
    expect(api.getProject).toHaveBeenCalledTimes(2);
  });

  it('shows at the version what Octopus has against it', async () => {
    const sentence = "Release '0.4.0' already exists for this project.";
    const error = await responseError(400, 'InputError', sentence, {
      field: 'version',
    });
    const api = backend({
      createRelease: async () => {
        throw error;
      },
    });
    const dialog = await openDialog(api);
    const version = await within(dialog).findByLabelText('Version');
    await userEvent.type(version, '0.4.0');
    const submit = within(dialog).getByRole('button', {
      name: 'Create release',
    });
    await userEvent.click(submit);

    await waitFor(() => expect(version).toHaveFocus());
    expect(version).toBeInvalid();
    expect(version).toHaveAccessibleDescription(
      expect.stringContaining(sentence),
    );
    expect(version).toHaveValue('0.4.0');
    expect(within(dialog).queryByRole('alert')).not.toBeInTheDocument();

    // Somebody may have deleted the other release meanwhile.
    await userEvent.click(submit);
    await waitFor(() => expect(api.createRelease).toHaveBeenCalledTimes(2));
    // The button has the focus until it is refused again.
    await waitFor(() => expect(version).toHaveFocus());
    await waitFor(() => expect(version).toBeInvalid());

    await userEvent.type(version, '1');
    expect(version).toBeValid();
    expect(within(dialog).queryByText(sentence)).not.toBeInTheDocument();
  });

  it.each([undefined, 'channelId'])(
    'shows in an alert what is about no field of the form: %s',
    async field => {
      const error = await responseError(
        400,
        'InputError',
        'The project is disabled, so releases cannot be created.',
        { field },
      );
      const api = backend({
        createRelease: async () => {
          throw error;
        },
      });
      const dialog = await openDialog(api);
      const version = await within(dialog).findByLabelText('Version');
      await userEvent.type(version, '0.4.0');
      await userEvent.click(
        within(dialog).getByRole('button', { name: 'Create release' }),
      );

      expect(await within(dialog).findByRole('alert')).toHaveTextContent(
        'Release not created',
      );
      expect(within(dialog).getByRole('alert')).toHaveTextContent(
        'The project is disabled',
      );
      expect(version).toBeValid();
      expect(version).toHaveValue('0.4.0');
    },
  );

  it('shows at the commit what Octopus has against it', async () => {
    const main = { name: 'main', gitRef: 'refs/heads/main' };
    const git = { defaultGitRef: main.gitRef, branches: [main] };
    const problem = "No git resource with the name '45c508a' exists";
    const api = backend({
      getReleaseTemplate: async (_entityRef, _channelId, query) => ({
        ...template,
        git: query?.gitCommit ? { ...git, problem } : git,
      }),
    });
    const dialog = await openDialog(api);
    const commit = await within(dialog).findByLabelText('Commit');
    await userEvent.type(commit, '45c508a');
    await userEvent.tab();
    await waitFor(() => expect(commit).toBeInvalid());
    expect(commit).toHaveAccessibleDescription(
      expect.stringContaining(problem),
    );
    expect(within(dialog).getByRole('alert')).toHaveTextContent(problem);
  });

  it('makes a release of the branch and commit that somebody chooses', async () => {
    const main = { name: 'main', gitRef: 'refs/heads/main' };
    const next = { name: 'next', gitRef: 'refs/heads/next' };
    const git = { defaultGitRef: main.gitRef, branches: [main, next] };
    const api = backend({
      getReleaseTemplate: async (_entityRef, _channelId, query) => ({
        ...template,
        nextVersion: query?.gitRef === next.gitRef ? '0.5.0' : '0.4.1',
        git,
      }),
    });
    const dialog = await openDialog(api);
    await userEvent.click(
      await within(dialog).findByRole('button', { name: /Branch$/ }),
    );
    await userEvent.click(await screen.findByRole('option', { name: 'next' }));
    expect(
      await within(dialog).findByText('Leave blank to use 0.5.0.'),
    ).toBeVisible();

    const commit = within(dialog).getByLabelText('Commit');
    const submit = within(dialog).getByRole('button', {
      name: 'Create release',
    });
    await userEvent.type(commit, 'main');
    await userEvent.tab();
    expect(
      within(dialog).getByText('A commit has 7 to 40 hexadecimal digits.'),
    ).toBeVisible();
    expect(submit).toBeDisabled();
    await userEvent.clear(commit);
    await userEvent.tab();
    await waitFor(() => expect(submit).toBeEnabled());
    await userEvent.type(commit, '45c508a');
    await userEvent.click(submit);

    await waitFor(() =>
      expect(api.createRelease).toHaveBeenCalledWith(
        'component:default/octopub-frontend',
        expect.objectContaining({ gitRef: next.gitRef, gitCommit: '45c508a' }),
      ),
    );
  });

  it('lets people choose another branch when Octopus refuses one', async () => {
    const main = { name: 'main', gitRef: 'refs/heads/main' };
    const next = { name: 'next', gitRef: 'refs/heads/next' };
    const git = { defaultGitRef: main.gitRef, branches: [main, next] };
    const api = backend({
      getReleaseTemplate: async (_entityRef, _channelId, query) =>
        query?.gitRef === next.gitRef
          ? { ...template, git }
          : {
              nextVersion: '',
              packages: [],
              git: { ...git, problem: 'No git resource with that name' },
            },
    });
    const dialog = await openDialog(api);
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'No git resource with that name',
    );
    const submit = within(dialog).getByRole('button', {
      name: 'Create release',
    });
    expect(submit).toBeDisabled();
    await userEvent.click(
      within(dialog).getByRole('button', { name: /Branch$/ }),
    );
    await userEvent.click(await screen.findByRole('option', { name: 'next' }));
    await waitFor(() => expect(submit).toBeEnabled());
  });

  it('asks for no branch where the project has none', async () => {
    const dialog = await openDialog(backend());
    await within(dialog).findByLabelText('Version');
    expect(within(dialog).queryByLabelText('Commit')).not.toBeInTheDocument();
  });

  it('creates nothing when a package has no version for the channel', async () => {
    const api = backend({
      getReleaseTemplate: async () => ({
        ...template,
        packages: [{ ...template.packages[0], versions: [] }],
      }),
    });
    const dialog = await openDialog(api);

    expect(
      await within(dialog).findByText(
        'No version of octopussamples/octopub-frontend fits this channel.',
      ),
    ).toBeVisible();
    expect(
      within(dialog).getByRole('button', { name: 'Create release' }),
    ).toBeDisabled();
  });
});
