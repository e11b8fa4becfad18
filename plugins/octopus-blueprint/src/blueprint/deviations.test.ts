import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeUnlessMissing } from '@octopus-backstage/contract';
import { blueprintInventory } from './__testUtils__/blueprintInventory';
import { compareInventories } from './__testUtils__/compareInventories';
import { exampleInput } from './__testUtils__/exampleInput';
import { matchDeviations } from './__testUtils__/matchDeviations';
import { referenceInventory } from './__testUtils__/referenceInventory';
import { deviations } from './deviations';
import { eksReferenceArchitecture } from './eksReferenceArchitecture';
import { workerPoolName } from './names';

const inventory = referenceInventory();

function originalInventory() {
  const { source, workerPool, projects, ...shared } = inventory!;
  return {
    ...shared,
    projects: projects.map(({ nameInput, ...project }: any) => project),
  };
}

function ourInventory(): any {
  return blueprintInventory(eksReferenceArchitecture(exampleInput));
}

describeUnlessMissing(
  'the blueprint against the inventory of the original',
  inventory ? [] : ['eks-reference-architecture.json (OCTOPUS_REFERENCE)'],
  () => {
    it('differs only where a deviation says so', () => {
      const found = compareInventories(originalInventory(), ourInventory());
      expect(matchDeviations(deviations, found).unexplained).toEqual([]);
    });

    it('differs wherever a deviation says so', () => {
      const found = compareInventories(originalInventory(), ourInventory());
      expect(matchDeviations(deviations, found).unused).toEqual([]);
    });

    it('notices what is missing, changed or out of order', () => {
      const altered = structuredClone(ourInventory());
      const frontend = altered.projects.find(
        (project: any) => project.name === 'EKS Octopub Frontend',
      );
      frontend.runbooks = frontend.runbooks.slice(1);
      frontend.deploymentProcess.reverse();
      altered.environments[0].sortOrder = 11;
      const { unexplained } = matchDeviations(
        deviations,
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
      expect(workerPoolName).toBe(inventory!.workerPool.name);
    });

    it('takes a name for each project that the original takes one for', () => {
      const inputs = inventory!.projects.flatMap(({ name, nameInput }: any) =>
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
  },
);

describe('deviations', () => {
  it('are told in docs/blueprint.md', () => {
    const document = readFileSync(
      join(__dirname, '../../../../docs/blueprint.md'),
      'utf8',
    );
    for (const { title } of deviations) {
      expect(document).toContain(`**${title}**`);
    }
  });
});
