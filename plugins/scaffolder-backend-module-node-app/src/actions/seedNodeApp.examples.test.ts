import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { seedingTestBed } from '../__testUtils__/seedingTestBed';
import { examples } from './seedNodeApp.examples';

jest.setTimeout(60_000);

const content = resolve(__dirname, '../../../../templates/node-app/content');

describe('examples of github:seed-node-app', () => {
  const bed = seedingTestBed();

  it.each(examples)('$description', async ({ example }) => {
    const { input } = parse(example).steps[0];
    await bed.addServiceAccount('github-actions');
    if (!input.createOctopusProject) {
      await bed.addProject('shop');
    }
    const workspacePath = input.contentUrl
      ? undefined
      : join(bed.scratch(), 'workspace');
    if (workspacePath) {
      cpSync(content, workspacePath, {
        recursive: true,
        filter: source => !source.endsWith('node_modules'),
      });
    }
    const { outputs } = await bed.run(
      {
        octopusApiKey: undefined,
        createOctopusProject: undefined,
        ...input,
        repoUrl: input.repoUrl.replace('github.com', bed.host()),
        ...(input.token && { token: bed.github.tokens.full.value }),
      },
      { workspacePath },
    );

    expect(bed.git('shop', 'rev-parse', 'main')).toBe(outputs.commitHash);
  });
});
