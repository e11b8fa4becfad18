import { TemplateAction } from '@backstage/plugin-scaffolder-node';
import { awsRegionPattern } from '@octopus-backstage/plugin-octopus-blueprint';
import { unrestrictedActions } from '@octopus-backstage/plugin-octopus-node';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { createEksClusterAction } from './actions/createCluster';
import { createEksDeleteClusterAction } from './actions/deleteCluster';

const unused = () => {
  throw new Error('not used');
};
const options = {
  aws: { clients: unused },
  octopus: { instances: () => [], client: unused },
  permissions: unrestrictedActions,
};
const actions: TemplateAction<any, any, any>[] = [
  createEksClusterAction(options),
  createEksDeleteClusterAction(options),
];
const root = resolve(__dirname, '../../../templates');
const read = (path: string) => parse(readFileSync(resolve(root, path), 'utf8'));
const namesOf = (schema: unknown) =>
  Object.keys((schema as { properties: object }).properties);

describe('the templates that ask for a region', () => {
  const regionOf = (folder: string) => {
    const pages = read(`${folder}/template.yaml`).spec.parameters;
    const [region, ...others] = pages.flatMap(
      ({ properties }: any) => properties.region ?? [],
    );
    expect(others).toEqual([]);
    return region;
  };

  it.each(['eks-cluster', 'eks-cluster-delete', 'eks-reference-architecture'])(
    'take those of every partition, and suggest the same: %s',
    folder => {
      const region = regionOf(folder);
      expect(region.pattern).toBe(awsRegionPattern.source);
      const { suggestions } = region['ui:options'];
      const wrong = Object.entries(suggestions).filter(
        ([name, title]) => !awsRegionPattern.test(name) || !title,
      );
      expect(wrong).toEqual([]);
      expect(suggestions).toHaveProperty('eu-central-1', 'Europe (Frankfurt)');
      expect(suggestions).toEqual(
        regionOf('eks-cluster')['ui:options'].suggestions,
      );
    },
  );
});

describe.each(['eks-cluster', 'eks-cluster-delete'])('template %s', folder => {
  const template = read(`${folder}/template.yaml`);
  const fields: Record<string, any> = Object.assign(
    {},
    ...template.spec.parameters.flatMap((page: any) => [
      page.properties,
      ...Object.values<any>(page.dependencies ?? {}).flatMap(({ oneOf }) =>
        oneOf.map((choice: any) => choice.properties),
      ),
    ]),
  );
  const own = template.spec.steps.filter((step: any) =>
    step.action.startsWith('eks:'),
  );

  it('is listed for the catalog, under its name', () => {
    expect(template.metadata.name).toBe(`octopus-${folder}`);
    expect(read('all.yaml').spec.targets).toContain(
      `./${folder}/template.yaml`,
    );
  });

  it('hands its action only what the action knows, from fields that exist', () => {
    for (const { action, input } of own) {
      const { schema } = actions.find(({ id }) => id === action)!;
      expect(namesOf(schema!.input)).toEqual(
        expect.arrayContaining(Object.keys(input)),
      );
      for (const value of Object.values<string>(input)) {
        const [, field] = value.match(/^\$\{\{ parameters\.(\w+) \}\}$/)!;
        expect(Object.keys(fields)).toContain(field);
      }
    }
  });

  it('asks for nothing that it does not use', () => {
    const steps = JSON.stringify(template.spec.steps);
    const opening = template.spec.parameters.flatMap((page: any) =>
      Object.keys(page.dependencies ?? {}),
    );
    const used = Object.keys(fields).filter(name => !opening.includes(name));
    for (const field of used) {
      expect(steps).toContain(`parameters.${field}`);
    }
  });

  it('uses only outputs that its action has', () => {
    const text = JSON.stringify(template.spec);
    const used = [...text.matchAll(/steps\.(\w+)\.output\.(\w+)/g)];
    expect(used.length).toBeGreaterThan(0);
    const unknown = used.filter(([, id, name]) => {
      const step = own.find((one: any) => one.id === id);
      const action = actions.find(one => one.id === step?.action);
      return action && !namesOf(action.schema!.output).includes(name);
    });
    expect(unknown).toEqual([]);
  });

  it('has defaults that its own patterns accept', () => {
    const refused = Object.values(fields).filter(
      ({ pattern, default: value }) =>
        pattern && value !== undefined && !new RegExp(pattern).test(value),
    );
    expect(refused).toEqual([]);
  });
});
