import { screen, within } from '@testing-library/react';
import { octopusApiMock } from '../../__testUtils__/octopusApiMock';
import { projectView } from '../../__testUtils__/projectView';
import { renderWithEntity } from '../../__testUtils__/renderWithEntity';
import { OctopusPage } from './OctopusPage';

describe('OctopusPage', () => {
  it('shows the phases of the default channel in order, with what runs in each', async () => {
    const api = octopusApiMock({ getProject: async () => projectView() });
    renderWithEntity(<OctopusPage />, { api });

    const phases = await screen.findByRole('list', {
      name: 'Phases of DevSecOps, first to last',
    });
    expect(
      within(phases)
        .getAllByRole('heading', { level: 3 })
        .map(heading => heading.textContent),
    ).toEqual([
      'Development',
      'Feature Branch',
      'Test',
      'Production',
      'Security',
    ]);

    const production = screen.getByRole('region', { name: 'Production' });
    expect(production).toHaveTextContent('0.1.0');
    expect(production).toHaveTextContent('Succeeded');
    expect(production).toHaveTextContent('2 releases behind Test');
    expect(production).toHaveTextContent(/5 days ago · Ada Lovelace/);
  });
});
