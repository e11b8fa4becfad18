import { createOctopusSandbox } from '@octopus-backstage/emulator-octopus';
import { octopusState } from './octopusState';
import { compareStates } from '../comparing/compareStates';

const BASE = 'http://octopus.invalid/api';

/** Two spaces with a project each, and how to change them. */
async function twoSpaces() {
  const octopus = createOctopusSandbox({
    spaces: ['First', 'Second'],
    rateLimit: false,
  });
  const send = async (method: string, path: string, body?: unknown) => {
    const response = await octopus.fetch(
      new Request(`${BASE}${path}`, {
        method,
        headers: { 'X-Octopus-ApiKey': octopus.keys.admin },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${await response.text()}`);
    }
    return response.json();
  };
  const projects: any[] = [];
  for (const space of ['Spaces-1', 'Spaces-2']) {
    await send('POST', `/${space}/environments`, { Name: 'Production' });
    const [group] = await send('GET', `/${space}/projectgroups/all`);
    const [lifecycle] = await send('GET', `/${space}/lifecycles/all`);
    projects.push(
      await send('POST', `/${space}/projects`, {
        Name: 'Shop',
        ProjectGroupId: group.Id,
        LifecycleId: lifecycle.Id,
      }),
    );
  }
  const write = async (index: number, Variables: object[]) => {
    const path = `/Spaces-${index + 1}/variables/${
      projects[index].VariableSetId
    }`;
    await send('PUT', path, { ...(await send('GET', path)), Variables });
  };
  const rename = (text: string) => text.replace(/First|Second/g, 'space');
  const state = (index: number) =>
    octopusState(octopus, [`Spaces-${index + 1}`], rename);
  return {
    send,
    write,
    projects,
    differences: () => compareStates(state(0), state(1)),
  };
}

const variable = (Name: string, Value: string, IsSensitive = false) => ({
  Name,
  Value,
  IsSensitive,
  Type: IsSensitive ? 'Sensitive' : 'String',
});

describe('octopusState', () => {
  it('is the same for equal spaces with other ids', async () => {
    const { differences, write } = await twoSpaces();
    await write(0, [variable('a', '1'), variable('b', '2')]);
    await write(1, [variable('b', '2'), variable('a', '1')]);
    await write(1, [variable('b', '2'), variable('a', '1')]);
    expect(differences()).toEqual([]);
  });

  it('tells of an object too much, and by its name', async () => {
    const { differences, send } = await twoSpaces();
    await send('POST', '/Spaces-2/environments', { Name: 'Test' });
    expect(differences()).toEqual([
      expect.stringMatching(/^has Octopus Environments .*"Name":"Test"/),
    ]);
  });

  it('tells of a variable that is there twice, and of a value that differs', async () => {
    const { differences, write } = await twoSpaces();
    await write(0, [variable('a', '1')]);
    await write(1, [variable('a', '1'), variable('a', '1')]);
    expect(differences()).toHaveLength(2);
    await write(1, [variable('a', '2')]);
    expect(differences()).toEqual([
      expect.stringMatching(/^lacks Octopus variableset .*"Value":"1"/),
      expect.stringMatching(/^has Octopus variableset .*"Value":"2"/),
    ]);
  });

  it('tells that a secret differs, and not what it is', async () => {
    const { differences, write } = await twoSpaces();
    await write(0, [variable('key', 'hunter2', true)]);
    await write(1, [variable('key', 'hunter3', true)]);
    const found = differences();
    expect(found).toHaveLength(2);
    expect(found.join()).not.toMatch(/hunter/);
  });
});
