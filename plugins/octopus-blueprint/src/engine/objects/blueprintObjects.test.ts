import { eksReferenceArchitecture } from '../../blueprint';
import { blueprintSize } from '../__testUtils__/blueprintSize';
import { smallBlueprint } from '../__testUtils__/smallBlueprint';
import { kinds } from '../kinds';
import { blueprintObjects } from './blueprintObjects';

describe('blueprintObjects', () => {
  it.each([
    ['the small example', smallBlueprint()],
    ['the EKS reference architecture', eksReferenceArchitecture()],
  ])('puts every object of %s after what it needs', (_, blueprint) => {
    const seen = new Set<string>();
    for (const { key, needs } of blueprintObjects(blueprint)) {
      expect(needs.filter(need => !seen.has(need))).toEqual([]);
      seen.add(key);
    }
    expect(seen.size).toBeGreaterThan(20);
    expect(seen.size).toBe(blueprintSize(blueprint).objects);
  });

  it('is tested with a small example that has every kind', () => {
    const found = blueprintObjects(smallBlueprint()).map(({ kind }) => kind);
    expect([...new Set(found)].sort()).toEqual(Object.keys(kinds).sort());
  });

  it('learns the needs of an object from its fields', () => {
    const needs = Object.fromEntries(
      blueprintObjects(smallBlueprint()).map(({ key, needs: of }) => [key, of]),
    );
    expect(needs['lifecycle/Straight']).toEqual([
      'environment/Dev',
      'environment/Prod',
    ]);
    expect(needs['deploymentProcess/Stack/Stack']).toEqual([
      'project/Stack',
      'project/Web',
    ]);
    expect(needs['variable/project/Web/Account']).toEqual([
      'project/Web',
      'account/AWS',
    ]);
    expect(needs['channel/Web/Side']).toEqual([
      'project/Web',
      'deploymentProcess/Web/Web',
      'channel/Web/Mainline',
    ]);
    expect(needs['trigger/Web/Look every night']).toEqual([
      'project/Web',
      'runbook/Web/🔍 Look',
      'environment/Dev',
      'runbookProcess/Web/🔍 Look',
    ]);
  });

  it('refuses two objects of the same address', () => {
    const blueprint = smallBlueprint();
    blueprint.environments[1].name = 'DEV';
    expect(() => blueprintObjects(blueprint)).toThrow(
      "The blueprint has two of environment 'DEV': give one of them another name",
    );
  });
});
