import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { octopusApiMock } from '../../__testUtils__/octopusApiMock';
import { renderWithEntity } from '../../__testUtils__/renderWithEntity';
import { OctopusInstancePicker } from './OctopusInstancePicker';

const instances = (...names: string[]) =>
  octopusApiMock({
    getInstances: async () => ({ instances: names.map(name => ({ name })) }),
  });

function render(api: ReturnType<typeof octopusApiMock>, formData?: string) {
  const onChange = jest.fn();
  const props = {
    formData,
    onChange,
    schema: { title: 'Octopus instance', description: 'It has the space.' },
    uiSchema: {},
  };
  renderWithEntity(
    <main>
      <OctopusInstancePicker {...(props as any)} />
    </main>,
    { api },
  );
  return onChange;
}

describe('OctopusInstancePicker', () => {
  it.each([[[]], [['only']]])(
    'is not there in a portal with %j',
    async names => {
      const api = instances(...names);
      const onChange = render(api);
      expect(await screen.findByRole('main')).toBeEmptyDOMElement();
      expect(api.getInstances).toHaveBeenCalled();
      expect(onChange).not.toHaveBeenCalled();
    },
  );

  it('offers the servers of a portal with several', async () => {
    const onChange = render(instances('acme', 'lab'));
    expect(await screen.findByText('It has the space.')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: /Octopus instance/ }),
    );
    await userEvent.click(await screen.findByRole('option', { name: 'lab' }));
    expect(onChange).toHaveBeenCalledWith('lab');
  });

  it('shows what was chosen', async () => {
    render(instances('acme', 'lab'), 'acme');
    expect(
      await screen.findByRole('button', { name: /acme.*Octopus instance/ }),
    ).toBeVisible();
  });

  it('says why it cannot offer any', async () => {
    render(
      octopusApiMock({
        getInstances: async () => {
          throw new Error('No backend');
        },
      }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The Octopus instances of this portal could not be read: No backend',
    );
  });
});
