import { describeWithTools, runTool } from '@octopus-backstage/contract';
import Ajv from 'ajv';
import schema from 'docker-compose/schema/compose-spec.json';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

const root = resolve(__dirname, '../../..');
const file = resolve(root, 'packages/backend/compose.yaml');
const text = readFileSync(file, 'utf8');
/** Variables that have to have a value. */
const required = [
  ...new Set([...text.matchAll(/\$\{(\w+):\?\}/g)].map(([, name]) => name)),
].sort();

it('the compose file is one by the specification of Compose', () => {
  // Its formats, such as that of a duration, are the specification's own.
  const { $schema, ...rest } = schema;
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const validate = ajv.compile(rest);
  const compose = parse(text);
  validate(compose);
  expect(validate.errors).toBeNull();

  compose.services.portal.restarts = 'never';
  expect(validate(compose)).toBe(false);
});

/** `plugins/scaffolder-backend-module-node-app/judges/install.sh` leaves it there. */
const loader = resolve(
  root,
  'node_modules/.cache/seeded-judges/go/compose/cmd',
);

describeWithTools('the compose file, loaded by compose-go', [loader], () => {
  let dir: string;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'compose-'));
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));

  it('asks for each value that is missing', async () => {
    const { stderr } = await runTool(loader, [file]).catch(error => error);
    const asked = [...stderr.matchAll(/required variable (\w+) is missing/g)];
    expect(asked.length).toBeGreaterThan(0);
    expect([...new Set(asked.map(([, name]) => name))].sort()).toEqual(
      required,
    );
  });

  it('is a portal that waits for its database, and listens on this machine only', async () => {
    const filled = join(dir, 'compose.yaml');
    writeFileSync(filled, text.replace(/\$\{(\w+):\?\}/g, 'value of $1'));
    const { stdout } = await runTool(loader, ['-format', 'json', filled]);
    const { services, volumes } = JSON.parse(stdout);
    expect(Object.keys(services).sort()).toEqual([
      'cache',
      'portal',
      'postgres',
    ]);
    const { portal, postgres } = services;
    expect(portal).toMatchObject({
      build: { dockerfile: 'packages/backend/Dockerfile' },
      depends_on: {
        postgres: { condition: 'service_healthy', required: true },
      },
      ports: [{ host_ip: '127.0.0.1', published: '7007', target: 7007 }],
      volumes: [{ type: 'volume', source: 'work', target: '/app/work' }],
    });
    expect(postgres.healthcheck.test[0]).toBe('CMD');
    expect(postgres.environment.POSTGRES_USER).toBe(
      portal.environment.POSTGRES_USER,
    );
    expect(Object.keys(volumes).sort()).toEqual(['postgres', 'work']);
    for (const name of required) {
      expect(portal.environment).toHaveProperty(name, `value of ${name}`);
    }
  });
});
