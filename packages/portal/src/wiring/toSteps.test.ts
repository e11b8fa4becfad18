import { readBlocks } from '../readmes/readBlocks';
import { toSteps } from './toSteps';

const read = (info: string, code = 'x', section = 'Install') =>
  readBlocks('README.md', `## ${section}\n\`\`\`${info}\n${code}\n\`\`\``)
    .flatMap(toSteps)
    .map(({ where: _, ...step }) => step);

describe('toSteps', () => {
  it.each([
    [
      'sh place=.',
      'yarn --cwd packages/app add one two',
      { kind: 'add', workspace: 'app', packages: ['one', 'two'] },
    ],
    [
      'sh place=.',
      'git clone --depth 1 https://example.com/o/octopus-for-backstage\ncp -r octopus-for-backstage/templates mine',
      { kind: 'copy', from: 'templates', to: 'mine' },
    ],
    ['yaml place=app-config.yaml', 'a: 1', { kind: 'config', yaml: 'a: 1' }],
    [
      'yaml place=catalog-info.yaml in=Component',
      'a: 1',
      { kind: 'annotate', entity: 'Component', yaml: 'a: 1' },
    ],
    [
      'ts place=packages/backend/src/index.ts',
      'backend.add(x);',
      { kind: 'backend', code: 'backend.add(x);' },
    ],
    [
      'ts place=packages/backend/src/index.ts replaces=old',
      'backend.add(x);',
      {
        kind: 'replace',
        path: 'packages/backend/src/index.ts',
        code: 'backend.add(x);',
        replaces: 'old',
      },
    ],
    [
      'tsx place=packages/app/src/App.tsx frontend=legacy',
      "import {\n  a,\n} from 'a';",
      {
        kind: 'imports',
        path: 'packages/app/src/App.tsx',
        code: "import {\n  a,\n} from 'a';",
        frontend: 'legacy',
      },
    ],
    [
      'ts place=packages/backend/src/policy.ts',
      "import a from 'a';\na();",
      {
        kind: 'file',
        path: 'packages/backend/src/policy.ts',
        code: "import a from 'a';\na();",
      },
    ],
    [
      'tsx place=packages/app/src/App.tsx in=page/Grid,other/Layout',
      '<A />',
      {
        kind: 'element',
        path: 'packages/app/src/App.tsx',
        code: '<A />',
        places: [
          { constant: 'page', element: 'Grid' },
          { constant: 'other', element: 'Layout' },
        ],
      },
    ],
  ])('knows where %s goes', (info, code, step) => {
    expect(read(info, code)).toEqual([step]);
  });

  it('leaves examples alone', () => {
    expect(read('yaml place=nowhere')).toEqual([]);
    expect(read('yaml', 'a: 1', 'Use')).toEqual([]);
  });

  it.each([
    ['yaml', 'x', /README.md:2: say with place=FILE/],
    ['yaml place=config.yaml', 'x', /no yaml goes into config.yaml/],
    ['sh place=packages/app/src/App.tsx', 'x', /no sh goes into/],
    ['ts place=packages/../../x.ts', 'x', /no ts goes into/],
    ['ts place=nowhere where=x', 'x', /there is no attribute 'where'/],
    ['ts place=nowhere frontend=old', 'x', /frontend is new or legacy/],
    ['sh place=.', 'rm -rf /', /cannot run 'rm -rf \/'/],
    ['sh place=.', 'cp -r /etc mine', /cannot run 'cp -r \/etc mine'/],
    [
      'tsx place=packages/app/src/App.tsx in=page',
      'x',
      /'page' is no constant\/Element/,
    ],
  ])('refuses %s', (info, code, message) => {
    expect(() => read(info, code)).toThrow(message);
  });
});
