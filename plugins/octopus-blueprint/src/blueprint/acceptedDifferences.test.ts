import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blueprintInventory } from './__testUtils__/blueprintInventory';
import { compareInventories } from './__testUtils__/compareInventories';
import { heldBy } from './__testUtils__/heldBy';
import inventory from './__testUtils__/eks-reference-architecture.json';
import { exampleInput } from './__testUtils__/exampleInput';
import { matchAcceptedDifferences } from './__testUtils__/matchAcceptedDifferences';
import { originalInventory } from './__testUtils__/originalInventory';
import { acceptedDifferences, otherDifferences } from './acceptedDifferences';
import { eksReferenceArchitecture } from './eksReferenceArchitecture';
import { workerPoolName } from './model/objectNames';

function ourInventory(): any {
  return blueprintInventory(eksReferenceArchitecture(exampleInput));
}

describe('the blueprint against the inventory of the original', () => {
  it('differs only where an accepted difference says so', () => {
    const found = compareInventories(originalInventory(), ourInventory());
    expect(
      matchAcceptedDifferences(acceptedDifferences, found).unexplained,
    ).toEqual([]);
  });

  it('differs wherever an accepted difference says so', () => {
    const found = compareInventories(originalInventory(), ourInventory());
    expect(matchAcceptedDifferences(acceptedDifferences, found).unused).toEqual(
      [],
    );
  });

  it('notices what is missing, changed or out of order', () => {
    const altered = structuredClone(ourInventory());
    const frontend = altered.projects.find(
      (project: any) => project.name === 'EKS Octopub Frontend',
    );
    frontend.runbooks = frontend.runbooks.slice(1);
    frontend.deploymentProcess.reverse();
    altered.environments[0].sortOrder = 11;
    const { unexplained } = matchAcceptedDifferences(
      acceptedDifferences,
      compareInventories(originalInventory(), altered),
    );
    expect(unexplained.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'environments > Development > sortOrder',
        'projects > EKS Octopub Frontend > deploymentProcess > (order)',
        'projects > EKS Octopub Frontend > runbooks > 🛠️ Describe Pods > retention',
      ]),
    );
  });

  it('uses the worker pool of the original', () => {
    expect(workerPoolName).toBe(inventory.workerPool.name);
  });

  it('takes a name for each project that the original takes one for', () => {
    const inputs = inventory.projects.flatMap(({ name, nameInput }) =>
      nameInput ? [{ name, nameInput }] : [],
    );
    expect(inputs).toHaveLength(5);
    for (const { name, nameInput } of inputs) {
      const input = nameInput.replace(/_(\w)/g, (_: string, letter: string) =>
        letter.toUpperCase(),
      );
      const names = eksReferenceArchitecture({
        [input]: 'Renamed',
      }).projects.map(project => project.name);
      expect(names).toContain('Renamed');
      expect(names).not.toContain(name);
    }
  });
});

describe('accepted differences', () => {
  it('that the inventory cannot show are each held by tests that are there', () => {
    expect(Object.keys(heldBy).sort()).toEqual(
      otherDifferences.map(({ title }) => title).sort(),
    );
    for (const [file, title] of Object.values(heldBy).flat()) {
      const text = readFileSync(join(__dirname, '..', file), 'utf8');
      expect(text).toContain(`'${title}'`);
    }
  });

  it('are told in docs/blueprint.md', () => {
    const document = readFileSync(
      join(__dirname, '../../../../docs/blueprint.md'),
      'utf8',
    );
    for (const { title } of [...acceptedDifferences, ...otherDifferences]) {
      expect(document).toContain(`**${title}**`);
    }
  });
});
