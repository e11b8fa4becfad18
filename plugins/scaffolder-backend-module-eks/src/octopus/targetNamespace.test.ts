import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { targetNamespace } from './targetNamespace';

const rule = resolve(
  __dirname,
  '../../../octopus-blueprint/scripts/lib/namespace.sh',
);

describe('targetNamespace', () => {
  it.each([
    ['Development', 'development'],
    ['Feature Branch', 'feature-branch'],
    ['_Test (EU) / 2_', 'test-eu-2'],
    [`${'a'.repeat(62)} b`, 'a'.repeat(62)],
  ])('derives a namespace from %s as the runbook does', (name, namespace) => {
    expect(targetNamespace(name)).toBe(namespace);
    const printed = execFileSync(
      'bash',
      ['-c', `. "$0"; environment_namespace "$1"`, rule, name],
      { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } },
    );
    expect(printed).toBe(namespace);
  });

  it('refuses a name without letters and digits', () => {
    expect(() => targetNamespace('***')).toThrow(/letters and digits/);
  });
});
