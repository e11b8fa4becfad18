import { existsSync } from 'node:fs';
import { Scenario, ScenarioContext } from '../model/types';
import { runScenario } from './runScenario';

const scenario = (run: Scenario['run']): Scenario => ({
  client: 'fetch',
  version: '1',
  name: 'reads the spaces',
  programs: [],
  run,
});

const ask = async ({ startServer }: ScenarioContext, path: string) => {
  const server = await startServer();
  const answer = await fetch(`${server.url}${path}`, {
    headers: { 'X-Octopus-ApiKey': server.apiKey },
  });
  await answer.text();
};

describe('runScenario', () => {
  it('passes when everything holds, and removes its folder', async () => {
    let folder = '';
    const result = await runScenario(
      scenario(async context => {
        folder = context.folder;
        expect(existsSync(folder)).toBe(true);
        await ask(context, '/api/spaces/all');
        context.checks.holds('nothing is wrong', true);
      }),
    );
    expect(result).toMatchObject({
      client: 'fetch',
      version: '1',
      scenario: 'reads the spaces',
      outcome: 'passed',
      checks: 1,
      exchanges: 1,
      reasons: [],
    });
    expect(existsSync(folder)).toBe(false);
  });

  it('fails with the check that does not hold', async () => {
    const result = await runScenario(
      scenario(async ({ checks }) => checks.equal('number', 1, 2)),
    );
    expect(result).toMatchObject({
      outcome: 'failed',
      reasons: ['number: expected 2, but it is 1'],
    });
  });

  it('fails with what was thrown', async () => {
    const result = await runScenario(
      scenario(async () => {
        throw new Error('octopus ended with 1');
      }),
    );
    expect(result).toMatchObject({
      outcome: 'failed',
      reasons: ['octopus ended with 1'],
    });
  });
});
