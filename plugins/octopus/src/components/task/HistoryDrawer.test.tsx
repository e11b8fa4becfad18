import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { deployment } from '../../__testUtils__/deployment';
import { octopusApiMock } from '../../__testUtils__/octopusApiMock';
import { preview } from '../../__testUtils__/preview';
import { projectView } from '../../__testUtils__/projectView';
import { renderWithEntity } from '../../__testUtils__/renderWithEntity';
import { OctopusPage } from '../page/OctopusPage';

const to = (id: number, version: string) => ({
  releaseId: `Releases-${id}`,
  version,
  environmentId: 'Environments-3',
});

function show(
  last = deployment(21, 60, { ...to(4, '0.4.0'), state: 'Failed' }),
) {
  const api = octopusApiMock({
    getProject: async () => projectView(),
    getEnvironmentHistory: async () => [
      last,
      deployment(6, 60 * 24, {
        ...to(3, '0.3.0'),
        startedAt: '2026-11-29T10:00:00.000Z',
        completedAt: '2026-11-29T10:02:05.000Z',
      }),
      deployment(2, 60 * 24 * 7, to(1, '0.1.0')),
      deployment(1, 60 * 24 * 9, to(1, '0.1.0')),
    ],
    getReleasePreview: async () => preview(),
  });
  renderWithEntity(<OctopusPage />, { api });
  return api;
}

describe('the history of an environment', () => {
  it('says what, how it ended, who and how long, and goes back', async () => {
    const api = show();
    await userEvent.click(
      await screen.findByRole('button', { name: 'History of Test' }),
    );
    const drawer = await screen.findByRole('dialog', {
      name: 'History of Test',
    });
    const items = await within(drawer).findAllByRole('listitem');
    expect(items).toHaveLength(4);
    expect(items[0]).toHaveTextContent(/0\.4\.0Failed/);
    expect(items[1]).toHaveTextContent(/Ada Lovelace.*2 minutes, 5 seconds/);
    expect(api.getEnvironmentHistory).toHaveBeenCalledWith(
      'component:default/octopub-frontend',
      'Environments-3',
    );
    // Once for each release that succeeded here, and not for what runs.
    const back = within(drawer).getAllByRole('button', { name: /Roll back/ });
    expect(back).toHaveLength(1);
    await userEvent.click(back[0]);
    const question = await screen.findByRole('dialog', {
      name: 'Roll back Test to 0.1.0',
    });
    expect(question).toHaveTextContent(
      'Changes rolled back from 0.3.0, which is running in Test',
    );
    expect(question).toHaveTextContent('octopub-frontend: 0.3.0 → 0.1.0');
    await waitFor(() => expect(drawer).not.toBeInTheDocument());
  });

  it('goes forward again to what was gone back from', async () => {
    show(deployment(21, 60, to(4, '0.4.0')));
    await userEvent.click(
      await screen.findByRole('button', { name: 'History of Test' }),
    );
    const forward = 'Deploy 0.4.0 to Test';
    await userEvent.click(await screen.findByRole('button', { name: forward }));
    expect(
      await screen.findByRole('dialog', { name: /0\.4\.0 to Test/ }),
    ).toBeVisible();
  });
});
