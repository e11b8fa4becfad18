import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { publishedPackages } from '../packing/publishedPackages';
import { readmeBlocks } from '../readmes/readmes';
import { Frontend } from './Step';
import { readSteps } from './readSteps';

const root = resolve(__dirname, '../../../..');
const packages = publishedPackages(root);
const installed = packages.filter(({ folder }) =>
  ['frontend-plugin', 'backend-plugin', 'backend-plugin-module'].includes(
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).backstage
      .role,
  ),
);

describe.each<Frontend>(['new', 'legacy'])('READMEs, %s frontend', frontend => {
  const steps = readSteps(readmeBlocks(root), frontend);

  it.each(installed.map(({ name }) => name))('%s is added', name => {
    const added = steps.flatMap(step =>
      step.kind === 'add' ? step.packages : [],
    );
    expect(added).toContain(name);
  });

  it('every backend package is added to the backend', () => {
    const code = steps
      .map(step => (step.kind === 'backend' ? step.code : ''))
      .join('\n');
    const backends = installed.filter(
      ({ name }) => name !== '@octopus-backstage/plugin-octopus',
    );
    expect(backends.filter(({ name }) => !code.includes(`'${name}'`))).toEqual(
      [],
    );
  });

  it('only the old one changes the code of the app', () => {
    const changed = steps.flatMap(step =>
      'path' in step && step.path.startsWith('packages/app/') ? step.path : [],
    );
    expect([...new Set(changed)]).toEqual(
      frontend === 'legacy'
        ? [
            'packages/app/src/components/catalog/EntityPage.tsx',
            'packages/app/src/App.tsx',
          ]
        : [],
    );
  });
});
