import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';

const root = resolve(__dirname, '../../..');
const read = (path: string) => readFileSync(resolve(root, path), 'utf8');

const asked = [
  ...new Set(
    [...read('app-config.production.yaml').matchAll(/\$\{([A-Z_]+)\}/g)].map(
      ([, name]) => name,
    ),
  ),
];
const portal = parse(read('packages/backend/compose.yaml')).services.portal;

describe('the production configuration', () => {
  it('asks for something', () => {
    expect(asked).toContain('OCTOPUS_READ_API_KEY');
  });

  it.each(asked)('gets %s from the compose file', name => {
    expect(portal.environment).toHaveProperty(name);
  });

  it.each(asked)('has %s in its documentation', name => {
    expect(read('docs/production.md')).toContain(`\`${name}\``);
  });

  it('signs nobody in as a guest', () => {
    const config = parse(read('app-config.production.yaml'));
    expect(config.auth.providers.guest).toBeNull();
    expect(config.portal.signIn).not.toContain('guest');
    expect(Object.keys(config.auth.providers)).toEqual(
      expect.arrayContaining(config.portal.signIn),
    );
  });

  it('has a policy, so that not everyone may do everything', () => {
    const config = parse(read('app-config.production.yaml'));
    expect(config.portal.policy).toMatchObject({
      platformTeam: expect.any(String),
    });
  });
});
