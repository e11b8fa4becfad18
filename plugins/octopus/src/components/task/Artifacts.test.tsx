import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { octopusApiMock } from '../../__testUtils__/octopusApiMock';
import { projectView } from '../../__testUtils__/projectView';
import { renderWithEntity } from '../../__testUtils__/renderWithEntity';
import { responseError } from '../../__testUtils__/responseError';
import { taskDetails } from '../../__testUtils__/taskDetails';
import { OctopusApi } from '../../api/octopusApiRef';
import { OctopusPage } from '../page/OctopusPage';

const artifact = (id: number, filename: string) => ({
  id: `Artifacts-${id}`,
  filename,
  source: 'Security Scan',
  created: '2026-11-29T10:00:00.000Z',
});
const content = '{"name":"<img src=x onerror=alert(1)>"}';

function show(values: Partial<OctopusApi> = {}) {
  const api = octopusApiMock({
    getProject: async () => projectView(),
    getTask: async () => taskDetails({ state: 'Success', isCompleted: true }),
    getArtifacts: async () => [
      artifact(1, 'bom-1.json'),
      artifact(2, 'image.tar'),
    ],
    getArtifactContent: async () => ({
      filename: 'bom-1.json',
      content: new TextEncoder().encode(content),
    }),
    ...values,
  });
  renderWithEntity(<OctopusPage />, { api, path: '/?task=ServerTasks-20' });
  return api;
}

describe('the files of a task', () => {
  it('open as text, whatever is in them, and close again', async () => {
    const api = show();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Open bom-1.json' }),
    );
    const text = await screen.findByLabelText('bom-1.json');
    expect(text).toHaveTextContent('"name": "<img src=x onerror=alert(1)>"');
    expect(text.querySelector('img')).toBeNull();
    expect(api.getArtifactContent).toHaveBeenCalledWith(
      'component:default/octopub-frontend',
      'ServerTasks-20',
      'Artifacts-1',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Close bom-1.json' }),
    );
    expect(text).not.toBeInTheDocument();
  });

  it('are only saved where they are no text', async () => {
    show();
    expect(
      await screen.findByRole('button', { name: 'Download image.tar' }),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Open image.tar' }),
    ).not.toBeInTheDocument();
  });

  it('are saved as bytes', async () => {
    const saved: Blob[] = [];
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => `blob:${saved.push(blob)}`,
      revokeObjectURL: () => {},
    });
    const click = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(() => {});
    show();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Download bom-1.json' }),
    );
    await screen.findByRole('button', { name: 'Open bom-1.json' });
    expect(click).toHaveBeenCalledTimes(1);
    expect(saved).toHaveLength(1);
    expect(saved[0].type).toBe('application/octet-stream');
    expect(saved[0].size).toBe(content.length);
    click.mockRestore();
  });

  it('say why they cannot be read', async () => {
    const error = await responseError(400, 'InputError', 'It is too large');
    show({
      getArtifactContent: async () => {
        throw error;
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Open bom-1.json' }),
    );
    expect(await screen.findByText('It is too large')).toBeVisible();
  });
});
