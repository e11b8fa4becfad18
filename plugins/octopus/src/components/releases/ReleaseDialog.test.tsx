import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { octopusApiMock } from '../../__testUtils__/octopusApiMock';
import { projectView } from '../../__testUtils__/projectView';
import { octopubReleases } from '../../__testUtils__/releases';
import { renderWithEntity } from '../../__testUtils__/renderWithEntity';
import { OctopusPage } from '../page/OctopusPage';

/** Opens the release with this version from the table. */
async function open(version: string) {
  const releases = octopubReleases();
  releases[1].releaseNotes = '## Changes\n\n- **Faster** start page';
  releases[1].buildInformation![0].commits = [
    {
      id: '1f2e3d4c5b6a',
      message: 'Load less JavaScript',
      url: 'https://github.com/OctopusSamples/octopub/commit/1f2e3d4',
    },
  ];
  releases[1].buildInformation![0].workItems = [
    { id: '#12', description: 'The start page is slow' },
  ];
  const api = octopusApiMock({
    getProject: async () => projectView({ releases }),
    getReleases: async () => ({ items: releases, totalCount: releases.length }),
  });
  renderWithEntity(<OctopusPage />, { api, path: '/?view=releases' });
  await userEvent.click(
    await screen.findByRole('button', { name: `Open release ${version}` }),
  );
  return screen.findByRole('dialog', { name: `Release ${version}` });
}

describe('the dialog of a release', () => {
  it('has its notes as Markdown, its commits and its work items', async () => {
    const dialog = await open('0.4.0');
    // What renders Markdown is loaded when it is first needed.
    expect((await within(dialog).findByText('Faster')).tagName).toBe('STRONG');
    const builds = within(dialog).getByRole('region', { name: 'Builds' });
    expect(
      within(builds).getByRole('link', { name: '1f2e3d4' }),
    ).toHaveAttribute(
      'href',
      'https://github.com/OctopusSamples/octopub/commit/1f2e3d4',
    );
    expect(builds).toHaveTextContent('Load less JavaScript');
    expect(builds).toHaveTextContent('#12 The start page is slow');
  });

  it('compares it with what runs where it may go next', async () => {
    const dialog = await open('0.4.0');
    const summary = within(dialog).getByText(
      'Compared with Test, where 0.3.0 is running',
    );
    await userEvent.click(summary);
    expect(summary.closest('details')).toHaveTextContent(
      'octopub-frontend: 0.3.0 → 0.4.0',
    );
  });

  it('offers to go back to it where it ran before', async () => {
    const dialog = await open('0.1.0');
    const again = within(dialog).getByRole('region', {
      name: 'Ran here before',
    });
    expect(
      within(again)
        .getAllByRole('button')
        .map(button => button.textContent),
    ).toEqual(['Roll back Test to 0.1.0', 'Roll back Development to 0.1.0']);
  });

  it('links each deployment by its environment', async () => {
    const dialog = await open('0.4.0');
    expect(
      within(dialog).getByRole('button', {
        name: 'Development: open the deployment of 0.4.0',
      }),
    ).toHaveTextContent('Development');
  });
});
