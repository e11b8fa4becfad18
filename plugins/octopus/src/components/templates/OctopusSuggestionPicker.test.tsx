import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { octopusApiMock } from '../../__testUtils__/octopusApiMock';
import { renderWithEntity } from '../../__testUtils__/renderWithEntity';
import { OctopusSuggestionPicker } from './OctopusSuggestionPicker';

function render(suggestions?: object) {
  const onChange = jest.fn();
  const props = {
    name: 'region',
    onChange,
    schema: { title: 'AWS region', description: 'Where it will be.' },
    uiSchema: { 'ui:options': { suggestions } },
  };
  renderWithEntity(<OctopusSuggestionPicker {...(props as any)} />, {
    api: octopusApiMock(),
  });
  return onChange;
}

describe('OctopusSuggestionPicker', () => {
  it('offers what the template names, with what it is called', async () => {
    const onChange = render({
      'eu-central-1': 'Europe (Frankfurt)',
      'eu-west-1': 'Europe (Ireland)',
    });
    expect(await screen.findByText('Where it will be.')).toBeVisible();
    await userEvent.click(screen.getByRole('combobox', { name: 'AWS region' }));
    const options = await screen.findAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual([
      'eu-central-1Europe (Frankfurt)',
      'eu-west-1Europe (Ireland)',
    ]);
    await userEvent.click(options[0]);
    expect(onChange).toHaveBeenLastCalledWith('eu-central-1');
  });

  it('is a text field without a word where nothing is named', async () => {
    const onChange = render();
    const field = await screen.findByRole('textbox', { name: 'AWS region' });
    await userEvent.type(field, 'x');
    expect(onChange).toHaveBeenLastCalledWith('x');
    expect(screen.queryByRole('status')).not.toBeInTheDocument();
  });
});
