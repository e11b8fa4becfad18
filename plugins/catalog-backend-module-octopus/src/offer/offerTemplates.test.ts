import { Entity } from '@backstage/catalog-model';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { TemplateSettings } from '../config/TemplateSettings';
import { Field, fieldsOf } from './fields';
import { templatesFolder } from './folder';
import { offerTemplates } from './offerTemplates';
import { readTemplates, TemplateFile } from './readTemplates';

const folder = resolve(__dirname, '../../../../templates');
let files: TemplateFile[];
beforeAll(async () => {
  files = await readTemplates(templatesFolder());
});

const offer = (settings: Partial<TemplateSettings> = {}) =>
  offerTemplates(files, {
    path: 'octopus.templates',
    namespace: 'default',
    hosts: ['github.com'],
    defaults: {},
    suggestions: {},
    ...settings,
  });
const named = (templates: Entity[], name: string) =>
  templates.find(({ metadata }) => metadata.name === name)!;
const schemasOf = (template: Entity, name: string): Field['schema'][] =>
  fieldsOf(template)
    .filter(field => field.name === name)
    .map(({ schema }) => schema);
const linksOf = (template: Entity): any[] =>
  (template.spec as any).output.links;

describe('the templates that are offered', () => {
  it('are those of the repository, from their files', () => {
    const folders = readdirSync(folder, { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(({ name }) => `file:${resolve(folder, name, 'template.yaml')}`);
    expect(folders).toContain(
      `file:${resolve(folder, 'node-app', 'template.yaml')}`,
    );
    for (const annotation of [
      'backstage.io/managed-by-location',
      'backstage.io/managed-by-origin-location',
    ]) {
      expect(
        offer().map(({ metadata }) => metadata.annotations?.[annotation]),
      ).toEqual(folders.sort());
    }
    // What a policy hides them by.
    expect(
      named(offer(), 'octopus-node-app').metadata.annotations,
    ).toHaveProperty(['octopus.com/permission']);
  });

  it('have nothing of the sandbox, and no owner, unless they are given one', () => {
    const text = JSON.stringify(files.map(({ template }) => template));
    expect(text).not.toMatch(/localhost|octopub-ci|"Platform"/);
    for (const { metadata, spec } of offer()) {
      expect(metadata.namespace).toBeUndefined();
      expect(spec).not.toHaveProperty('owner');
    }
    for (const { spec } of offer({ owner: 'group:default/platform' })) {
      expect(spec?.owner).toBe('group:default/platform');
    }
  });

  it('are those that the portal names', () => {
    const names = ['octopus-feature-branch', 'octopus-feature-branch-delete'];
    expect(
      offer({ offer: names })
        .map(({ metadata }) => metadata.name)
        .sort(),
    ).toEqual(names);
    expect(() => offer({ offer: ['octopus-feature'] })).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringMatching(
          /octopus\.templates\.offer names 'octopus-feature': there is .*octopus-feature-branch,/,
        ),
      }),
    );
  });

  it('lead to each other in their namespace, and to none that is not offered', () => {
    const all = offer({ namespace: 'octopus' });
    expect(all.map(({ metadata }) => metadata.namespace)).toEqual(
      all.map(() => 'octopus'),
    );
    const refarch = 'eks-reference-architecture';
    const urls = (templates: Entity[]) =>
      linksOf(named(templates, refarch))
        .map(({ url }) => `${url}`.match(/^\/create\/templates\/[\w./-]+/)?.[0])
        .filter(Boolean);
    expect(urls(all)).toEqual([
      '/create/templates/octopus/eks-reference-architecture',
      '/create/templates/octopus/octopus-eks-cluster',
      '/create/templates/octopus/octopus-node-app',
    ]);
    const some = offer({ offer: [refarch, 'octopus-node-app'] });
    expect(urls(some)).toEqual([
      '/create/templates/default/eks-reference-architecture',
      '/create/templates/default/octopus-node-app',
    ]);
    expect(linksOf(named(some, refarch))).toHaveLength(
      linksOf(named(all, refarch)).length - 1,
    );
  });

  it('have icons that every app has, and no entity of their own in a link', () => {
    const links = offer().flatMap(linksOf);
    expect(links.length).toBeGreaterThan(10);
    // docs/reference/backstage.md, section 3.7.
    const icons = ['catalog', 'externalLink', 'github', 'scaffolder'];
    expect(links.filter(({ icon }) => !icons.includes(icon))).toEqual([]);
    const refs = links.flatMap(({ entityRef }) => entityRef ?? []);
    expect(refs.length).toBeGreaterThan(3);
    for (const ref of refs) {
      expect(ref).toMatch(/^\$\{\{ (parameters|steps)\.[\w.]+(\[0\])? \}\}$/);
    }
  });

  it('take the hosts of the portal for new repositories', () => {
    const hosts = ['ghe.example.com', 'github.com'];
    for (const name of ['octopus-node-app', 'octopus-eks-cluster']) {
      const [schema] = schemasOf(named(offer({ hosts }), name), 'repoUrl');
      expect(schema['ui:options']).toEqual({ allowedHosts: hosts });
    }
  });

  it('begin with what the portal says, in every form that has the field', () => {
    const defaults = {
      space: 'Shop',
      region: 'eu-central-1',
      registry: 'ghcr',
      environments: ['Test'],
      scaling: false,
    };
    const offered = offer({ defaults });
    const asked = (name: string) =>
      offered
        .flatMap(template => schemasOf(template, name))
        .map(schema => schema.default);
    expect(asked('space').length).toBeGreaterThan(3);
    for (const [name, value] of Object.entries(defaults)) {
      expect([...new Set(asked(name))]).toEqual([value]);
    }
    // What says for which value a branch is keeps to it.
    const text = JSON.stringify(named(offered, 'octopus-node-app'));
    expect(text).toContain('"registry":{"enum":["docker-hub"]}');
  });

  it('begin with it only where the field takes it', () => {
    const dockerImage = 'ghcr.io/acme/shop';
    expect(
      schemasOf(
        named(offer({ defaults: { dockerImage } }), 'octopus-node-app'),
        'dockerImage',
      ).map(schema => schema.default),
    ).toEqual([undefined, dockerImage, undefined]);
  });

  it('suggest what the portal names, and what the files name otherwise', () => {
    const suggested = (
      name: string,
      suggestions: TemplateSettings['suggestions'] = {},
    ) => {
      const [first, ...others] = offer({ suggestions })
        .flatMap(template => schemasOf(template, name))
        .map(schema => (schema['ui:options'] as any)?.suggestions);
      expect(others).toEqual(others.map(() => first));
      expect(others).not.toHaveLength(0);
      return first;
    };
    expect(suggested('region')).toHaveProperty('eu-central-1');
    expect(suggested('awsAccount')).toBeUndefined();
    const region = ['eu-central-1', 'eu-west-1'];
    const awsAccount = { '111122223333': 'Shop' };
    expect(suggested('region', { region, awsAccount })).toEqual(region);
    expect(suggested('awsAccount', { region, awsAccount })).toEqual(awsAccount);
  });

  it.each<[TemplateSettings['suggestions'], string]>([
    [
      { space: ['Shop'] },
      'octopus.templates.suggestions.space is for no field that suggests anything: there is awsAccount, region',
    ],
    [
      { region: ['eu-central-1', 'Frankfurt'] },
      'octopus.templates.suggestions.region has "Frankfurt", which the form does not take',
    ],
    [
      { awsAccount: { shop: 'Shop' } },
      'octopus.templates.suggestions.awsAccount has "shop", which the form does not take',
    ],
  ])('do not suggest %j', (suggestions, message) => {
    expect(() => offer({ suggestions })).toThrow(
      expect.objectContaining({ name: 'InputError', message }),
    );
  });

  it('are not changed for others by what one portal says', () => {
    const before = JSON.stringify(offer());
    offer({ owner: 'group:default/x', defaults: { space: 'Shop' } });
    expect(JSON.stringify(offer())).toBe(before);
  });

  it.each<[TemplateSettings['defaults'], RegExp]>([
    [
      { regoin: 'eu-central-1' },
      /octopus\.templates\.defaults\.regoin is the default of no field: there is .*region/,
    ],
    [
      { region: 'Frankfurt' },
      /octopus\.templates\.defaults\.region is "Frankfurt", which the form does not take: it must match pattern/,
    ],
    [
      { registry: 'quay' },
      /octopus\.templates\.defaults\.registry is "quay".*allowed values/,
    ],
    [{ scaling: 'no' }, /octopus\.templates\.defaults\.scaling .*boolean/],
    [
      { environments: 'Test' },
      /octopus\.templates\.defaults\.environments .*array/,
    ],
    [
      { octopusApiKey: 'API-1' },
      /octopus\.templates\.defaults\.octopusApiKey is a secret/,
    ],
  ])('do not begin with %j', (defaults, message) => {
    expect(() => offer({ defaults })).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringMatching(message),
      }),
    );
    // A secret never gets into the message.
    expect(() => offer({ defaults })).not.toThrow(/API-1/);
  });
});
