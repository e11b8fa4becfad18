import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { octopusApiMock } from '../../__testUtils__/octopusApiMock';
import { projectView } from '../../__testUtils__/projectView';
import { renderWithEntity } from '../../__testUtils__/renderWithEntity';
import { taskDetails } from '../../__testUtils__/taskDetails';
import { taskLog } from '../../__testUtils__/taskLog';
import { OctopusPage } from '../page/OctopusPage';

const failed = taskDetails({
  state: 'Failed',
  isCompleted: true,
  errorMessage: 'The deployment failed because one step failed.',
  firstError: {
    step: 'Step 2: Deploy the frontend',
    text: 'ImagePullBackOff: octopub-frontend:0.3.0',
  },
});

/** Opens the drawer of the task that failed. */
function show(query = '') {
  const api = octopusApiMock({
    getProject: async () => projectView(),
    getTask: async () => failed,
    getTaskLog: async () => taskLog(),
    getArtifacts: async () => [],
  });
  renderWithEntity(<OctopusPage />, {
    api,
    path: `/?task=ServerTasks-20${query}`,
  });
  return api;
}
/** A step of the log, by its summary. */
const step = async (name: RegExp) =>
  (await screen.findByText(name, { selector: 'summary *' })).closest(
    'details',
  )!;
const linkedText = async () =>
  (await screen.findByText(/./, { selector: '[aria-current=location] span' }))
    .textContent;

describe('the whole log', () => {
  it('is one press away from the first error, and begins there', async () => {
    const api = show();
    expect(
      await screen.findByText(/First error, in Step 2: Deploy the frontend/),
    ).toBeVisible();
    expect(api.getTaskLog).not.toHaveBeenCalled();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show in the log' }),
    );
    expect(await linkedText()).toBe('ImagePullBackOff: octopub-frontend:0.3.0');
  });

  it('has its steps folded, but for those that failed', async () => {
    show('&log=all');
    expect(await step(/Step 2/)).toHaveAttribute('open');
    const acquire = await step(/Step 1/);
    expect(acquire).not.toHaveAttribute('open');
    await userEvent.click(within(acquire).getByText(/Step 1/));
    expect(
      await screen.findByText('All packages have been acquired'),
    ).toBeVisible();
  });

  it('opens at the line of a link, even a verbose one', async () => {
    show('&log=all&line=3.1');
    expect(await linkedText()).toBe('Using kubectl 1.34');
    const link = within(await step(/Step 2/)).getByRole('link', {
      name: 'Link to line 1',
    });
    expect(link.getAttribute('href')).toContain('line=3.1');
  });

  it('moves among lines with the arrows, as one stop of Tab', async () => {
    show('&log=all&line=3.2');
    await linkedText();
    const deploy = await step(/Step 2/);
    const links = within(deploy).getAllByRole('link');
    expect(links.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
    links[0].focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(links[1]).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(await linkedText()).toBe('ImagePullBackOff: octopub-frontend:0.3.0');
  });

  it('is searched, and opens the steps that have something', async () => {
    show('&log=all');
    await step(/Step 2/);
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search the log' }),
      'acquired',
    );
    expect(
      await screen.findByText('All packages have been acquired'),
    ).toBeVisible();
    expect(
      screen.queryByText(/ImagePullBackOff/, { selector: 'ol *' }),
    ).not.toBeInTheDocument();
    expect(screen.getByText('1 line')).toBeVisible();
  });

  it('shows verbose lines when they are wanted', async () => {
    show('&log=all');
    await step(/Step 2/);
    expect(screen.queryByText('Using kubectl 1.34')).not.toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Verbose lines' }),
    );
    expect(screen.getByText('Using kubectl 1.34')).toBeVisible();
  });

  it('is copied', async () => {
    const user = userEvent.setup();
    const write = jest.spyOn(window.navigator.clipboard, 'writeText');
    show('&log=all');
    await step(/Step 2/);
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await screen.findByText('Copied')).toBeInTheDocument();
    expect(write).toHaveBeenCalledWith(
      expect.stringContaining('Error      ImagePullBackOff'),
    );
  });
});
