import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { TemplateAction } from '@backstage/plugin-scaffolder-node';
import { unrestrictedActions } from '@octopus-backstage/plugin-octopus-node';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import {
  createOctopusDeleteFeatureBranchAction,
  createOctopusDeleteRefarchAction,
  createOctopusFeatureBranchAction,
  createOctopusRefarchAction,
  createOctopusSubscribeAction,
  createOctopusUnsubscribeAction,
} from './actions';

const octopus = {
  instances: () => [],
  client: () => {
    throw new Error('not used');
  },
};
const catalog = catalogServiceMock({ entities: [] });
const portal = {
  octopus,
  permissions: unrestrictedActions,
  config: mockServices.rootConfig(),
  discovery: mockServices.discovery(),
};
const actions: TemplateAction<any, any, any>[] = [
  createOctopusRefarchAction({
    octopus,
    catalog,
    permissions: unrestrictedActions,
  }),
  createOctopusDeleteRefarchAction({
    octopus,
    permissions: unrestrictedActions,
  }),
  createOctopusFeatureBranchAction({
    octopus,
    catalog,
    permissions: unrestrictedActions,
  }),
  createOctopusDeleteFeatureBranchAction({
    octopus,
    catalog,
    permissions: unrestrictedActions,
  }),
  createOctopusSubscribeAction(portal),
  createOctopusUnsubscribeAction(portal),
];

const isOurs = (step: any) => step.action.startsWith('octopus:');
const root = resolve(__dirname, '../../../templates');
const templates = readdirSync(root, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .filter(entry => existsSync(resolve(root, entry.name, 'template.yaml')))
  .map(entry => ({
    folder: entry.name,
    template: parse(
      readFileSync(resolve(root, entry.name, 'template.yaml'), 'utf8'),
    ),
  }))
  .filter(({ template }) => template.spec.steps.some(isOurs));

/** Every template whose action works on an Octopus server, ours or not. */
const allTemplates = readdirSync(root, { withFileTypes: true })
  .filter(entry => existsSync(resolve(root, entry.name, 'template.yaml')))
  .map(({ name }) => name);

/** The fields that offer what Octopus has. */
const pickers: Record<string, string> = {
  space: 'OctopusSpacePicker',
  environment: 'OctopusEnvironmentPicker',
  environments: 'OctopusEnvironmentPicker',
  sourceEnvironment: 'OctopusEnvironmentPicker',
  branch: 'OctopusBranchPicker',
  version: 'OctopusBuildPicker',
  namespace: 'OctopusNamespacePicker',
  tenant: 'OctopusTenantPicker',
  targetRoles: 'OctopusTargetTagPicker',
  octopusAccount: 'OctopusAwsAccountPicker',
  workerPool: 'OctopusWorkerPoolPicker',
  region: 'OctopusSuggestionPicker',
  awsAccount: 'OctopusSuggestionPicker',
};

/** Every schema in a form, also of fields that depend on others. */
function schemasIn(part: any): any[] {
  return part !== null && typeof part === 'object'
    ? [part, ...Object.values(part).flatMap(schemasIn)]
    : [];
}

describe.each(allTemplates)('the template %s', folder => {
  const { metadata, spec } = parse(
    readFileSync(resolve(root, folder, 'template.yaml'), 'utf8'),
  );

  it('says in sentences what is wrong, and names the items of its lists', () => {
    const schemas = schemasIn(spec.parameters);
    const withPattern = schemas.filter(
      ({ type, pattern }) => type === 'string' && pattern,
    );
    const lists = schemas.filter(
      ({ type, items }) => type === 'array' && items,
    );
    // This form has neither.
    expect(withPattern.length + lists.length > 0).toBe(
      folder !== 'eks-reference-architecture-delete',
    );
    expect(
      withPattern.filter(
        ({ errorMessage }) => !/^[A-Z].*\.$/.test(errorMessage?.pattern),
      ),
    ).toEqual([]);
    expect(lists.filter(({ items }) => !items.title)).toEqual([]);
  });

  it('tells deletions from the rest, and says so on its last button', () => {
    const isDeletion = folder.endsWith('-delete');
    const { createButtonText } = spec.presentation.buttonLabels;
    expect([
      spec.type === 'removal',
      metadata.tags.includes('delete'),
      createButtonText === 'Delete',
      metadata.title.startsWith('Delete '),
    ]).toEqual(Array(4).fill(isDeletion));
    expect(metadata.title).toMatch(new RegExp(`^${createButtonText} `));
  });

  it('lets people choose what Octopus has, not type it', () => {
    const wrong = schemasIn(spec.parameters)
      .flatMap(({ properties }) => Object.entries<any>(properties ?? {}))
      .map(([name, field]) => [name, field.items ?? field])
      .filter(([name]) => name in pickers)
      .filter(([name, field]) => field['ui:field'] !== pickers[name])
      .map(([name]) => name);
    expect(wrong).toEqual([]);
  });

  it('opens the same form with the same values after a plan', () => {
    const fields = Object.fromEntries(
      schemasIn(spec.parameters).flatMap(({ properties }) =>
        Object.entries<any>(properties ?? {}),
      ),
    );
    const names = Object.keys(fields);
    const isSecret = (name: string) => fields[name]['ui:field'] === 'Secret';
    // It goes with its secret key, which has to be entered again as well.
    const isCredential = (name: string) =>
      isSecret(name) || name === 'awsAccessKey';
    const [link, ...others] = (spec.output.links ?? []).filter(
      ({ title }: any) => title.startsWith('Run it for real'),
    );
    expect(Boolean(link)).toBe(names.includes('dryRun'));
    expect(others).toEqual([]);
    if (!link) {
      return;
    }
    expect(link.if).toBe('${{ parameters.dryRun }}');
    const form = `/create/templates/default/${metadata.name}?formData=`;
    const isWhole = `${form}\${{ parameters | dump | replace('"dryRun":true', '"dryRun":false') | urlencode }}`;
    const parts = names
      .filter(name => !isCredential(name) && name !== 'dryRun')
      .map(name => `${name}: parameters.${name}`);
    const [, listed] =
      link.url.match(
        /\?formData=\$\{\{ \{ (.*), dryRun: false \} \| dump \| urlencode \}\}$/,
      ) ?? [];
    // Keys and secrets never get into an address.
    expect([
      link.url.startsWith(form),
      names.some(isSecret)
        ? listed.split(', ').sort().join()
        : link.url === isWhole,
    ]).toEqual([true, names.some(isSecret) ? parts.sort().join() : true]);
  });

  it('lets people choose the Octopus server where there are several', () => {
    const pages = spec.parameters.filter(
      ({ properties }: any) => properties.instance,
    );
    expect(pages).toHaveLength(1);
    const [{ required, properties }] = pages;
    expect(properties.instance['ui:field']).toBe('OctopusInstancePicker');
    expect(required ?? []).not.toContain('instance');
    // An entity may name it.
    expect(Boolean(properties.instance['ui:options']?.optional)).toBe(
      Boolean(properties.entityRef),
    );
    // A step of Backstage's own may come before ours.
    const step = spec.steps.find(
      ({ action }: any) => !action.startsWith('catalog:'),
    );
    expect(step.input.instance).toBe('${{ parameters.instance }}');
  });
});

describe('what comes after the reference architecture', () => {
  const read = (folder: string) =>
    parse(readFileSync(resolve(root, folder, 'template.yaml'), 'utf8')).spec;
  const { steps, output, parameters } = read('eks-reference-architecture');
  const links = output.links.filter(({ title }: any) =>
    title.startsWith('Next: '),
  );
  const fieldsOf = (pages: any[]) =>
    pages.flatMap(({ properties }) => Object.keys(properties));

  it.each([
    ['eks-cluster', ['clusterName', 'region', 'instance', 'space']],
    ['node-app', ['instance', 'space']],
  ])('is %s, with what is known filled in', (folder, names) => {
    const name = `octopus-${folder}`;
    const link = links.find(({ url }: any) =>
      url.startsWith(`/create/templates/default/${name}?formData=`),
    );
    const [, values] = link.url.match(
      /formData=\$\{\{ \{ (.*) \} \| dump \| urlencode \}\}$/,
    );
    expect(values.split(', ')).toEqual(
      names.map(field => `${field}: parameters.${field}`),
    );
    expect(fieldsOf(read(folder).parameters)).toEqual(
      expect.arrayContaining(names),
    );
    expect(fieldsOf(parameters)).toEqual(expect.arrayContaining(names));
  });

  it('is offered where the template exists', () => {
    const fetch = steps.find(({ action }: any) => action === 'catalog:fetch');
    expect(fetch.input.optional).toBe(true);
    expect(links.map((link: any) => link.if)).toEqual(
      fetch.input.entityRefs.map(
        (_: string, index: number) =>
          `\${{ true if steps.${fetch.id}.output.entities[${index}] and not parameters.dryRun else false }}`,
      ),
    );
    expect(
      links.map(({ url }: any) => url.match(/default\/([\w-]+)\?/)[1]),
    ).toEqual(
      fetch.input.entityRefs.map((ref: string) =>
        ref.replace('template:default/', ''),
      ),
    );
  });
});

describe('the subscription of a space', () => {
  const read = (folder: string) =>
    parse(readFileSync(resolve(root, folder, 'template.yaml'), 'utf8')).spec;
  const fieldOf = ({ parameters }: any, name: string) =>
    parameters.map(({ properties }: any) => properties[name]).find(Boolean);

  it('is set up only if somebody chooses it, before anything is made', () => {
    const spec = read('eks-reference-architecture');
    expect(fieldOf(spec, 'subscribe').default).toBe(false);
    const ours = spec.steps.filter(isOurs);
    expect(ours.map(({ action }: any) => action)).toEqual([
      'octopus:subscribe',
      'octopus:create-refarch',
    ]);
    expect(ours[0].if).toBe('${{ parameters.subscribe }}');
    // To whom Octopus sends the secret is nobody's choice.
    expect(Object.keys(ours[0].input)).toEqual(['instance', 'space', 'dryRun']);
  });

  it('goes when the space is emptied, after all else', () => {
    const spec = read('eks-reference-architecture-delete');
    expect(fieldOf(spec, 'unsubscribe').default).toBe(true);
    const ours = spec.steps.filter(isOurs);
    expect(ours.map(({ action }: any) => action)).toEqual([
      'octopus:delete-refarch',
      'octopus:unsubscribe',
    ]);
    expect(ours[1].if).toBe('${{ parameters.unsubscribe }}');
  });
});

describe('templates', () => {
  it('are all listed for the catalog', () => {
    const { spec } = parse(readFileSync(resolve(root, 'all.yaml'), 'utf8'));

    expect(spec.targets).toEqual(
      expect.arrayContaining(
        templates.map(({ folder }) => `./${folder}/template.yaml`),
      ),
    );
  });

  describe.each(templates)('$folder', ({ folder, template }) => {
    const fields: Record<string, any> = Object.assign(
      {},
      ...template.spec.parameters.flatMap((page: any) => [
        page.properties,
        ...Object.values<any>(page.dependencies ?? {}).flatMap(({ oneOf }) =>
          oneOf.map((choice: any) => choice.properties),
        ),
      ]),
    );

    it('is named after its folder', () => {
      expect([folder, `octopus-${folder}`]).toContain(template.metadata.name);
    });

    it('hands its action only what the action knows, and fields that exist', () => {
      for (const step of template.spec.steps.filter(isOurs)) {
        const action = actions.find(({ id }) => id === step.action)!;
        const known = Object.keys(
          (action.schema!.input as { properties: object }).properties,
        );
        expect(known).toEqual(expect.arrayContaining(Object.keys(step.input)));
        for (const value of Object.values<string>(step.input)) {
          const [, from, field, orNone] = value.match(
            /^\$\{\{ (parameters|secrets)\.(\w+)( or '')? \}\}$/,
          )!;
          expect(Object.keys(fields)).toContain(field);
          const isSecret = from === 'secrets';
          expect(fields[field]['ui:field'] === 'Secret').toBe(isSecret);
          expect(orNone !== undefined).toBe(isSecret);
        }
      }
    });

    it('uses only outputs that its actions have', () => {
      const text = JSON.stringify([template.spec.output, template.spec.steps]);
      for (const [, id, name] of text.matchAll(
        /steps\.(\w+)\.output\.(\w+)/g,
      )) {
        const step = template.spec.steps.find((s: any) => s.id === id);
        const action = actions.find(a => a.id === step.action);
        const { properties } = (action?.schema?.output ?? {
          // The one action that is not ours.
          properties: step.action === 'catalog:fetch' && { entities: {} },
        }) as { properties: object };
        expect(Object.keys(properties)).toContain(name);
      }
    });

    it('has defaults that its own patterns accept', () => {
      const refused = Object.values(fields).filter(
        ({ pattern, default: value }) =>
          pattern && value !== undefined && !new RegExp(pattern).test(value),
      );
      expect(refused).toEqual([]);
    });
  });
});
