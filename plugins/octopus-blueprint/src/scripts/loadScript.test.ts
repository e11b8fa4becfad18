import { readdirSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { loadScript, scriptNames } from './loadScript';

const folder = resolvePackagePath(
  '@octopus-backstage/plugin-octopus-blueprint',
  'scripts',
);

describe('loadScript', () => {
  it('knows every script of the package', () => {
    const files = readdirSync(folder).filter(file => file.endsWith('.sh'));

    expect(files.sort()).toEqual(scriptNames.map(name => `${name}.sh`).sort());
  });

  it.each(scriptNames)('puts together %s', name => {
    const script = loadScript(name);

    expect(script).toMatch(/^#!\/bin\/bash\n# /);
    expect(script).not.toContain('# include');
    expect(script).toContain('\nset -euo pipefail\n');
    expect(script).toContain('\nshopt -s inherit_errexit\n');
  });

  it.each(scriptNames)('says what %s reads and sets', name => {
    const header = loadScript(name).split('\n\n')[0];

    expect(header).toMatch(/^# Step: Octopus\.\w+/m);
    expect(header).toMatch(/^# Reads[ (:]/m);
    expect(header).toMatch(/^# Sets:/m);
  });

  it.each(scriptNames)('leaves nothing in %s for Octopus to replace', name => {
    expect(loadScript(name)).not.toContain('#{');
  });
});
