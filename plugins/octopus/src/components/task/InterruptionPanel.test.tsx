import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { interruption } from '../../__testUtils__/interruption';
import { octopusApiMock } from '../../__testUtils__/octopusApiMock';
import { projectView } from '../../__testUtils__/projectView';
import { renderWithEntity } from '../../__testUtils__/renderWithEntity';
import { responseError } from '../../__testUtils__/responseError';
import { taskDetails } from '../../__testUtils__/taskDetails';
import { OctopusApi } from '../../api/octopusApiRef';
import { OctopusPage } from '../page/OctopusPage';

const entityRef = 'component:default/octopub-frontend';

/** Opens the drawer of a task that waits. */
function show(
  waiting = interruption(),
  values: Partial<OctopusApi> = {},
  options: { project?: ReturnType<typeof projectView>; language?: string } = {},
) {
  const api = octopusApiMock({
    getProject: async () => options.project ?? projectView(),
    getTask: async () =>
      taskDetails({ hasPendingInterruptions: true, interruptions: [waiting] }),
    ...values,
  });
  renderWithEntity(<OctopusPage />, {
    api,
    path: '/?task=ServerTasks-20',
    language: options.language,
  });
  return api;
}
const panel = () =>
  screen.findByRole('region', {
    name: 'Waiting for a person: Approve Production',
  });

describe('what a task waits on', () => {
  it('is shown with its instructions and nobody responsible', async () => {
    show();
    const shown = await panel();
    // What renders Markdown is loaded when it is first needed.
    expect((await within(shown).findByText('dashboard')).tagName).toBe(
      'STRONG',
    );
    expect(shown).toHaveTextContent(
      'Manual intervention. Nobody has taken responsibility yet.',
    );
  });

  it('is answered with notes', async () => {
    const api = show();
    await userEvent.type(
      within(await panel()).getByRole('textbox', { name: 'Notes' }),
      'Looks good',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Proceed' }));
    await waitFor(() =>
      expect(api.submitInterruption).toHaveBeenCalledWith(
        entityRef,
        'ServerTasks-20',
        'Interruptions-1',
        { answer: 'Proceed', notes: 'Looks good' },
      ),
    );
    await waitFor(() =>
      expect(
        screen.getByRole('dialog', { name: /Deploy EKS Octopub Frontend/ }),
      ).toHaveFocus(),
    );
  });

  it('asks once more where Octopus wants it confirmed', async () => {
    const api = show();
    await panel();
    await userEvent.click(screen.getByRole('button', { name: 'Abort' }));
    const question = await screen.findByRole('dialog', {
      name: 'Abort: are you sure?',
    });
    expect(api.submitInterruption).not.toHaveBeenCalled();
    await userEvent.click(
      within(question).getByRole('button', { name: 'Abort' }),
    );
    await waitFor(() =>
      expect(api.submitInterruption).toHaveBeenCalledWith(
        entityRef,
        'ServerTasks-20',
        'Interruptions-1',
        { answer: 'Abort' },
      ),
    );
    await waitFor(() => expect(question).not.toBeInTheDocument());
  });

  it('can be taken before it is answered', async () => {
    const api = show();
    await panel();
    await userEvent.click(
      screen.getByRole('button', { name: 'Take responsibility' }),
    );
    await waitFor(() =>
      expect(api.takeResponsibility).toHaveBeenCalledWith(
        entityRef,
        'ServerTasks-20',
        'Interruptions-1',
      ),
    );
  });

  it('is not taken twice', async () => {
    show(interruption({ responsible: { isPortal: true } }));
    expect(await panel()).toHaveTextContent('This portal is responsible.');
    expect(
      screen.queryByRole('button', { name: 'Take responsibility' }),
    ).not.toBeInTheDocument();
  });

  it.each([
    [
      'somebody else is responsible',
      interruption({ responsible: { isPortal: false, name: 'Grace Hopper' } }),
      projectView(),
      'Grace Hopper is responsible in Octopus. Nobody else can answer.',
    ],
    [
      'the portal may not',
      interruption({ canTakeResponsibility: false }),
      projectView(),
      "Octopus does not let this portal answer: the portal's Octopus user is in none of the responsible teams.",
    ],
    [
      'the policy denies it there',
      interruption(),
      projectView({
        abilities: {
          ...projectView().abilities,
          submitInterruption: { allowed: true, exceptIn: ['Environments-4'] },
        },
      }),
      'You do not have permission to do this. Ask the owner of the entity.',
    ],
  ])('is not answered where %s', async (_, waiting, project, reason) => {
    const api = show(waiting, {}, { project });
    const proceed = within(await panel()).getByRole('button', {
      name: 'Proceed',
    });
    expect(proceed).toHaveAccessibleDescription(reason);
    await userEvent.click(proceed);
    expect(api.submitInterruption).not.toHaveBeenCalled();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });

  it('shows why Octopus refused, and keeps the notes', async () => {
    const error = await responseError(409, 'ConflictError', 'Already answered');
    show(interruption(), {
      submitInterruption: async () => {
        throw error;
      },
    });
    const notes = within(await panel()).getByRole('textbox');
    await userEvent.type(notes, 'Looks good');
    await userEvent.click(screen.getByRole('button', { name: 'Proceed' }));
    expect(await screen.findByText('Already answered')).toBeVisible();
    expect(notes).toHaveValue('Looks good');
  });

  it('uses the words of the language, and else those of Octopus', async () => {
    show(
      interruption({
        answers: [
          { value: 'Proceed', label: 'Proceed', requiresConfirmation: false },
          { value: 'Merge', label: 'Merge it', requiresConfirmation: false },
        ],
      }),
      {},
      { language: 'de' },
    );
    expect(
      await screen.findByRole('button', { name: 'Fortfahren' }),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Merge it' })).toBeVisible();
  });
});
