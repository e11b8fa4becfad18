import { createHash } from 'crypto';
import { blueprintSize } from './__testUtils__/blueprintSize';
import { counts, engineTestBed, entryOf } from './__testUtils__/engineTestBed';
import { smallBlueprint } from './__testUtils__/smallBlueprint';
import { applyBlueprint, planBlueprint } from './applyBlueprint';

const secrets = {
  secretKey: 'first-secret-key',
  dockerPassword: 'first-docker-password',
  token: 'first-token',
};
const others = {
  secretKey: 'second-secret-key',
  dockerPassword: 'second-docker-password',
  token: 'second-token',
};

describe('values that a person supplies', () => {
  const bed = engineTestBed();
  const { engine, all, named, client, path, sandbox } = bed;
  const { objects } = blueprintSize(smallBlueprint());

  /** Bodies of writes, for a sandbox answers no secrets. */
  const sent: { url: string; body: string }[] = [];
  sandbox.onExchange(({ method, url, requestBody }) => {
    if (method !== 'GET') {
      sent.push({ url, body: JSON.stringify(requestBody) });
    }
  });
  beforeEach(() => {
    sent.length = 0;
  });
  const sentWith = (text: string) =>
    sent
      .filter(({ body }) => body?.includes(text))
      .map(({ url }) => new URL(url).pathname.split('/')[3]);

  const ledgerText = async () => {
    const set = await named('libraryvariablesets/all', 'Backstage: small');
    const { Variables } = await client.get<any>(
      path(`variables/${set.VariableSetId}`),
    );
    return Variables[0].Value as string;
  };

  it('are written once where they belong, and appear nowhere else', async () => {
    const events: unknown[] = [];
    const result = await applyBlueprint(smallBlueprint(secrets), {
      ...engine,
      onProgress: event => events.push(event),
    });
    expect(sentWith('first-secret-key')).toEqual(['accounts']);
    expect(sentWith('first-docker-password')).toEqual(['feeds']);
    expect(sentWith('first-token')).toEqual(['variables']);
    const ledger = await ledgerText();
    for (const secret of Object.values(secrets)) {
      expect(ledger).not.toContain(secret);
      expect(JSON.stringify([result, events])).not.toContain(secret);
    }
    expect(result.placeholders.map(({ title }) => title)).toEqual([
      'Docker user name',
      'AWS access key',
    ]);
  });

  it('leave the same hashes in the ledger whatever they are', async () => {
    await applyBlueprint(smallBlueprint(secrets), engine);
    const first = JSON.parse(await ledgerText());
    await sandbox.reset();
    await applyBlueprint(smallBlueprint(others), engine);
    const second = JSON.parse(await ledgerText());
    const hashes = (ledger: any) =>
      Object.entries<any>(ledger.objects)
        .filter(([key]) => /^(account|feed|variable\/set)/.test(key))
        .map(([key, { desired, applied }]) => [key, desired, applied]);
    expect(hashes(second)).toEqual(hashes(first));
    expect(hashes(first)).toHaveLength(4);
  });

  it('are placeholders until somebody supplies them', async () => {
    const first = await applyBlueprint(smallBlueprint(), engine);
    expect(first.placeholders).toEqual([
      { kind: 'feed', name: 'Docker', title: 'Docker user name' },
      { kind: 'feed', name: 'Docker', title: 'Docker password' },
      { kind: 'account', name: 'AWS', title: 'AWS access key' },
      { kind: 'account', name: 'AWS', title: 'AWS secret key' },
      { kind: 'variable', name: 'Token', title: 'Token' },
    ]);
    expect(sentWith('TO BE FILLED IN: AWS secret key')).toEqual(['accounts']);
    await expect(named('accounts/all', 'AWS')).resolves.toMatchObject({
      AccessKey: 'TO BE FILLED IN: AWS access key',
    });

    const second = await applyBlueprint(smallBlueprint(secrets), engine);
    expect(entryOf(second.plan, 'account', 'AWS')).toMatchObject({
      action: 'update',
      changes: ['AWS secret key supplied'],
    });
    expect(second.placeholders.map(({ title }) => title)).toEqual([
      'Docker user name',
      'AWS access key',
    ]);
    const third = await applyBlueprint(smallBlueprint(), engine);
    expect(counts(third.plan)).toEqual({ unchanged: objects });
    expect(third.placeholders).toEqual(second.placeholders);
  });

  it('are no longer missing when a person has filled them in', async () => {
    await applyBlueprint(smallBlueprint(), engine);
    const account = await named('accounts/all', 'AWS');
    await client.put(path(`accounts/${account.Id}`), {
      ...account,
      AccessKey: 'AKIAMINE',
    });
    const { plan, placeholders } = await applyBlueprint(
      smallBlueprint(),
      engine,
    );
    expect(counts(plan)).toEqual({ unchanged: objects });
    expect(placeholders.map(({ title }) => title)).not.toContain(
      'AWS access key',
    );
  });

  it('are not sent again when an update leaves them out', async () => {
    await applyBlueprint(smallBlueprint(secrets), engine);
    sent.length = 0;
    const newer = smallBlueprint();
    newer.accounts[0].description = 'Newer';
    newer.feeds[0].feedUri = 'https://registry.example.com';
    newer.libraryVariableSets[0].variables[0].description = 'Newer';
    const { plan } = await applyBlueprint(newer, engine);
    expect(entryOf(plan, 'account', 'AWS').changes).toEqual(['Description']);
    const bodies = sent.map(({ url, body }) => `${url} ${body}`);
    const bodyOf = (part: string) =>
      JSON.parse(
        sent.find(
          ({ url, body }) => url.includes(part) && body.includes('Newer'),
        )!.body,
      );
    expect(bodies.join()).not.toMatch(
      /TO BE FILLED IN: (AWS secret|Docker pass|Token)/,
    );
    expect(bodyOf('/accounts/').SecretKey).toMatchObject({
      HasValue: true,
      NewValue: null,
    });
    expect(bodyOf('/variables/').Variables[0].Value).toBeNull();
  });

  it('that are no secret are only written when they differ', async () => {
    await applyBlueprint(smallBlueprint({ accessKey: 'AKIA1' }), engine);
    const same = await planBlueprint(
      smallBlueprint({ accessKey: 'AKIA1' }),
      engine,
    );
    expect(entryOf(same, 'account', 'AWS').action).toBe('unchanged');
    const other = await planBlueprint(
      smallBlueprint({ accessKey: 'AKIA2' }),
      engine,
    );
    expect(entryOf(other, 'account', 'AWS').changes).toEqual([
      'AWS access key supplied',
    ]);
  });

  it('reach an object that a person edited, whose edits stay', async () => {
    await applyBlueprint(smallBlueprint(secrets), engine);
    const account = await named('accounts/all', 'AWS');
    await client.put(path(`accounts/${account.Id}`), {
      ...account,
      Description: 'Mine',
    });
    sent.length = 0;
    const { plan } = await applyBlueprint(smallBlueprint(others), engine);
    expect(entryOf(plan, 'account', 'AWS')).toMatchObject({
      action: 'update',
      reason: 'it was edited in Octopus, and the edits stay',
    });
    expect(sentWith('second-secret-key')).toEqual(['accounts']);
    await expect(named('accounts/all', 'AWS')).resolves.toMatchObject({
      Description: 'Mine',
    });
    const after = await planBlueprint(smallBlueprint(), engine);
    expect(entryOf(after, 'account', 'AWS').action).toBe('keep');
  });

  it('make runbooks publish again, as snapshots freeze them', async () => {
    await applyBlueprint(smallBlueprint(), engine);
    const { plan } = await applyBlueprint(
      smallBlueprint({ token: 'first-token' }),
      engine,
    );
    expect(entryOf(plan, 'runbookProcess', '🔍 Look').changes).toEqual([
      'PublishedRunbookSnapshotId',
    ]);
    await expect(all('runbookSnapshots')).resolves.toHaveLength(2);
  });

  it('publish nothing again when they are the same as last time', async () => {
    await applyBlueprint(smallBlueprint(secrets), engine);
    sent.length = 0;
    const { plan } = await applyBlueprint(smallBlueprint(secrets), engine);
    // A feed and an account cannot tell whether somebody has changed theirs.
    expect(
      plan.entries.flatMap(({ action, kind }) =>
        action === 'unchanged' ? [] : `${action} ${kind}`,
      ),
    ).toEqual(['update feed', 'update account']);
    expect(sentWith('first-token')).toEqual([]);
    await expect(all('runbookSnapshots')).resolves.toHaveLength(1);
  });

  it('are written again after somebody saved the set that they are in', async () => {
    await applyBlueprint(smallBlueprint(secrets), engine);
    const { VariableSetId } = await named('libraryvariablesets/all', 'Shared');
    const set = await client.get<any>(path(`variables/${VariableSetId}`));
    await client.put(path(`variables/${VariableSetId}`), {
      ...set,
      Variables: set.Variables.map((variable: any) =>
        variable.Name === 'Token'
          ? { ...variable, Value: 'typed by a person' }
          : variable,
      ),
    });
    sent.length = 0;
    const { plan } = await applyBlueprint(smallBlueprint(secrets), engine);
    expect(entryOf(plan, 'variable', 'Token').changes).toEqual([
      'Token supplied',
    ]);
    expect(sentWith('first-token')).toEqual(['variables']);
    await expect(all('runbookSnapshots')).resolves.toHaveLength(2);
  });

  it('are still known after another variable of their set was written', async () => {
    const motto = (value: string) => {
      const blueprint = smallBlueprint(secrets);
      blueprint.libraryVariableSets[0].variables[1].value = value;
      return blueprint;
    };
    await applyBlueprint(motto('One'), engine);
    const second = await applyBlueprint(motto('Two'), engine);
    expect(entryOf(second.plan, 'variable', 'Token').action).toBe('unchanged');
    const third = await planBlueprint(motto('Two'), engine);
    expect(entryOf(third, 'variable', 'Token').action).toBe('unchanged');
  });

  it('are written again by a portal that has another credential', async () => {
    await applyBlueprint(smallBlueprint(secrets), engine);
    const other = { ...client, fingerprint: (text: string) => `other ${text}` };
    const plan = await planBlueprint(smallBlueprint(secrets), {
      ...engine,
      client: other,
    });
    expect(entryOf(plan, 'variable', 'Token').action).toBe('update');
  });

  it('are noted in a way that only the credential of the portal can test', async () => {
    await applyBlueprint(smallBlueprint(secrets), engine);
    const ledger = JSON.parse(await ledgerText());
    const noted = Object.entries<any>(ledger.objects).filter(
      ([, { fingerprint }]) => fingerprint,
    );
    expect(noted.map(([key]) => key)).toEqual(['variable/set/Shared/Token']);
    const { VariableSetId } = await named('libraryvariablesets/all', 'Shared');
    const { Version } = await client.get<any>(
      path(`variables/${VariableSetId}`),
    );
    const [, { id, fingerprint }] = noted[0];
    const known = JSON.stringify([VariableSetId, Version, id, 'first-token']);
    expect(fingerprint).toBe(client.fingerprint(known));
    expect(fingerprint).not.toBe(
      createHash('sha256').update(known).digest('base64url'),
    );
  });

  it('are written each time when the credential is no key to speak of', async () => {
    const weak = {
      ...engine,
      client: { ...client, fingerprint: () => undefined },
    };
    await applyBlueprint(smallBlueprint(secrets), weak);
    expect(await ledgerText()).not.toContain('fingerprint');
    const plan = await planBlueprint(smallBlueprint(secrets), weak);
    expect(entryOf(plan, 'variable', 'Token').action).toBe('update');
  });

  it('do not appear in errors', async () => {
    sandbox.addFault({
      method: 'POST',
      route: '/api/{spaceId}/accounts',
      effect: { type: 'error', status: 400, message: 'No.' },
    });
    const error = await applyBlueprint(smallBlueprint(secrets), engine).catch(
      (reason: Error) => reason,
    );
    expect(String(error)).toMatch(/Could not create account 'AWS'/);
    const everything = [error, (error as Error).cause]
      .map(item => `${item} ${(item as Error).stack} ${JSON.stringify(item)}`)
      .join();
    for (const secret of Object.values(secrets)) {
      expect(everything).not.toContain(secret);
    }
  });
});
