import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { OctopusLiveStatus } from '@octopus-backstage/plugin-octopus-common';
import { liveStatus } from '../../__testUtils__/liveStatus';
import { octopusApiMock } from '../../__testUtils__/octopusApiMock';
import { projectView } from '../../__testUtils__/projectView';
import { renderWithEntity } from '../../__testUtils__/renderWithEntity';
import { OctopusPage } from '../page/OctopusPage';

function show(live: OctopusLiveStatus, language = 'en') {
  const api = octopusApiMock({
    getProject: async () => projectView(),
    getLiveStatus: async () => live,
  });
  renderWithEntity(<OctopusPage />, { api, language });
  return api;
}
const box = (name: string) => screen.findByRole('region', { name });

describe('whether an environment is up', () => {
  it('is said in its box, with the objects and why one is not', async () => {
    const api = show(liveStatus());
    expect(
      await within(await box('Development')).findByText('Healthy'),
    ).toBeVisible();
    await userEvent.click(
      await within(await box('Test')).findByRole('button', {
        name: 'Degraded: what is running in Test',
      }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'What is running in Test',
    });
    const [made, pod] = within(dialog).getAllByRole('listitem');
    expect(made).toHaveTextContent('Deploymentoctopub-frontendProgressing');
    expect(pod).toHaveTextContent(/^Pod.*Degraded.*Back-off restarting/);
    expect(api.getLiveStatus).toHaveBeenCalledTimes(1);
  });

  it('is not said of what Octopus knows nothing', async () => {
    show(liveStatus({ places: [], addresses: [], missing: 'monitor' }));
    expect(
      await screen.findByText(/needs a Kubernetes agent with its monitor/),
    ).toBeVisible();
    expect(screen.queryByText('Healthy')).not.toBeInTheDocument();
  });

  it.each([
    ['server', 'en', /This Octopus server does not report/],
    ['problem', 'en', 'Whether this is up could not be read from Octopus.'],
    ['server', 'de', /Dieser Octopus-Server meldet nicht/],
  ] as const)(
    'says what is missing: %s, %s',
    async (missing, language, text) => {
      show({ missing, places: [], addresses: [] }, language);
      expect(await screen.findByText(text)).toBeVisible();
    },
  );

  it('says what it waits for after a deployment that failed', async () => {
    const [place] = liveStatus().places;
    show(
      liveStatus({
        places: [{ ...place, status: 'Unavailable', objects: [] }],
      }),
    );
    await userEvent.click(
      await within(await box('Development')).findByRole('button', {
        name: 'No live status: what is running in Development',
      }),
    );
    expect(
      await screen.findByText(/because the last deployment failed/),
    ).toBeVisible();
  });

  it('has an address to open and to copy', async () => {
    const user = userEvent.setup();
    const write = jest.spyOn(window.navigator.clipboard, 'writeText');
    show(liveStatus());
    const development = await box('Development');
    const link = await within(development).findByRole('link', {
      name: /development\.elb\.example\.com/,
    });
    expect(link).toHaveAttribute(
      'href',
      'http://development.elb.example.com/development',
    );
    await user.click(
      within(development).getByRole('button', {
        name: 'Copy the address of Development',
      }),
    );
    expect(write).toHaveBeenCalledWith(
      'http://development.elb.example.com/development',
    );
    expect(await within(development).findByText('Copied')).toBeInTheDocument();
  });

  it('is not called copied where the browser refuses', async () => {
    const user = userEvent.setup();
    const write = jest
      .spyOn(window.navigator.clipboard, 'writeText')
      .mockRejectedValue(new DOMException('', 'NotAllowedError'));
    show(liveStatus());
    const development = await box('Development');
    await user.click(
      await within(development).findByRole('button', {
        name: 'Copy the address of Development',
      }),
    );
    expect(write).toHaveBeenCalledTimes(1);
    await new Promise(done => setTimeout(done, 50));
    expect(within(development).queryByText('Copied')).not.toBeInTheDocument();
  });
});
