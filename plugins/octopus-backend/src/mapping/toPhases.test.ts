import { toPhases } from './toPhases';

const environments = ['Dev', 'Test', 'Prod'].map(Name => ({
  Id: `E-${Name}`,
  Name,
}));
const phase = (Name: string, optional: string[], automatic: string[] = []) => ({
  Name,
  OptionalDeploymentTargets: optional,
  AutomaticDeploymentTargets: automatic,
  IsOptionalPhase: false,
});

describe('toPhases', () => {
  it('gives a phase without environments those that no other has', () => {
    const lifecycle = {
      Id: 'L',
      Name: 'App',
      Phases: [phase('First', ['E-Dev']), phase('Rest', [])],
    };
    expect(
      toPhases(lifecycle, environments).map(item => item.environmentIds),
    ).toEqual([['E-Dev'], ['E-Test', 'E-Prod']]);
  });

  it('lists automatic environments first, and as such', () => {
    const lifecycle = {
      Id: 'L',
      Name: 'App',
      Phases: [phase('First', ['E-Test'], ['E-Dev'])],
    };
    expect(toPhases(lifecycle, environments)).toEqual([
      {
        name: 'First',
        environmentIds: ['E-Dev', 'E-Test'],
        automaticEnvironmentIds: ['E-Dev'],
        isOptional: false,
      },
    ]);
  });

  it('makes one optional phase of a lifecycle that has none', () => {
    const lifecycle = { Id: 'L', Name: 'Default Lifecycle', Phases: [] };
    expect(toPhases(lifecycle, environments)).toEqual([
      {
        name: 'Default Lifecycle',
        environmentIds: ['E-Dev', 'E-Test', 'E-Prod'],
        automaticEnvironmentIds: [],
        isOptional: true,
      },
    ]);
  });

  it('makes a phase of each environment where there is no lifecycle', () => {
    expect(toPhases(undefined, environments).map(({ name }) => name)).toEqual([
      'Dev',
      'Test',
      'Prod',
    ]);
  });
});
