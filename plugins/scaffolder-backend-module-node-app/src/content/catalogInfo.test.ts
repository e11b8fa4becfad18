import { parseAllDocuments } from 'yaml';
import { serviceNames } from '../names/names';
import { catalogInfo } from './catalogInfo';

const identity = {
  owner: 'octopub',
  names: serviceNames('shop'),
  image: 'octopub/shop',
  description: 'Sells things',
  license: 'none' as const,
  annotations: {},
  links: [],
};
const entity = (kind: string, name: string, spec = '{ owner: guests }') =>
  `kind: ${kind}\nmetadata: { name: ${name} }\nspec: ${spec}\n`;
const content = (...entities: string[]) => entities.join('---\n');

describe('catalogInfo', () => {
  const renamed = (text: string) =>
    parseAllDocuments(catalogInfo(text, identity)).map(document =>
      document.toJS(),
    );

  it('renames the component, and what is beside it', () => {
    expect(
      renamed(
        content(
          entity(
            'Component',
            'web',
            '{ providesApis: [web, payments, "api:default/web"] }',
          ),
          entity('API', 'web'),
          entity('Resource', 'web-database'),
        ),
      ),
    ).toMatchObject([
      {
        kind: 'Component',
        metadata: { name: 'shop' },
        spec: { providesApis: ['shop', 'payments', 'shop'] },
      },
      { kind: 'API', metadata: { name: 'shop' } },
      { kind: 'Resource', metadata: { name: 'shop' } },
    ]);
  });

  it('passes over documents that are empty', () => {
    expect(
      renamed(`---\n---\n${entity('Component', 'web')}---\n`),
    ).toHaveLength(1);
  });

  it.each([
    [
      'several components',
      content(entity('Component', 'web'), entity('Component', 'worker')),
      /several entities of the kind Component \(web, worker\)/,
    ],
    [
      'several APIs',
      content(
        entity('Component', 'web'),
        entity('API', 'orders'),
        entity('API', 'carts'),
      ),
      /several entities of the kind API \(orders, carts\)/,
    ],
    ['no component', entity('API', 'web'), /no entity of the kind Component/],
    ['nothing', '', /no entity of the kind Component/],
    ['no name', 'kind: Component\n', /must have a kind and a metadata\.name/],
    ['a text', 'x\n', /must have a kind and a metadata\.name/],
  ])('refuses %s', (_, text, reason) => {
    expect(() => catalogInfo(text, identity)).toThrow(reason);
  });
});
