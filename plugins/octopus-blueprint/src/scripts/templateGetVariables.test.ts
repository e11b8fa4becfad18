import { describeScript } from './__testUtils__/describeScript';
import { runScript } from './__testUtils__/runScript';

const variables = {
  'Octopus.Project.Name': 'Docker Project Templates',
  'Octopus.Space.Id': 'Spaces-1',
  'Octopus.Space.Name': 'Default',
  'Octopus.Web.ServerUri': 'https://octopus.example.com/',
};

describeScript('template-get-variables', () => {
  it('copies what Octopus knows about itself', () => {
    const result = runScript('template-get-variables', { variables });

    expect(result.exitCode).toBe(0);
    expect(result.outputs).toEqual({
      'Project.Name': 'Docker Project Templates',
      'Space.Id': 'Spaces-1',
      'Space.Name': 'Default',
      'Web.ServerUri': 'https://octopus.example.com',
    });
  });

  it('falls back on the base address', () => {
    const result = runScript('template-get-variables', {
      variables: {
        ...variables,
        'Octopus.Web.ServerUri': '',
        'Octopus.Web.BaseUrl': 'http://octopus:8080',
      },
    });

    expect(result.outputs['Web.ServerUri']).toBe('http://octopus:8080');
  });

  it('fails without an address', () => {
    const result = runScript('template-get-variables', {
      variables: { ...variables, 'Octopus.Web.ServerUri': '' },
    });

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain('Octopus.Web.BaseUrl is empty');
  });
});
