import { describePeer } from '../__testUtils__/describePeer';
import { clusterToken } from './clusterToken';

type Keys = {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
};
const keys: Keys = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7',
};
const session: Keys = { ...keys, sessionToken: 'session//token+with=signs' };
const opened = (token: string) =>
  new URL(
    Buffer.from(token.replace('k8s-aws-v1.', ''), 'base64url').toString(),
  );

describe('clusterToken', () => {
  it('names the cluster in a signed header, as a URL that is valid for a minute', async () => {
    const token = await clusterToken({
      cluster: 'octopus',
      region: 'eu-west-1',
      credentials: async () => keys,
      at: new Date('2026-11-23T10:00:00Z'),
    });

    expect(token).toMatch(/^k8s-aws-v1\.[\w-]+$/);
    const url = opened(token);
    expect(url.host).toBe('sts.eu-west-1.amazonaws.com');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      Action: 'GetCallerIdentity',
      'X-Amz-Expires': '60',
      'X-Amz-SignedHeaders': 'host;x-k8s-aws-id',
      'X-Amz-Date': '20261123T100000Z',
    });
    expect(token).not.toContain(keys.secretAccessKey);
  });

  describePeer('beside aws eks get-token', 'aws', aws => {
    it.each([
      ['keys', keys],
      ['a session', session],
    ])(
      'is the same token for %s',
      async (_, credentials) => {
        const printed = JSON.parse(
          aws(
            [
              ...['eks', 'get-token', '--cluster-name', 'a_cluster'],
              ...['--region', 'eu-west-1', '--output', 'json'],
            ],
            {
              AWS_ACCESS_KEY_ID: credentials.accessKeyId,
              AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
              AWS_SESSION_TOKEN: credentials.sessionToken,
            },
          ),
        );
        const theirs: string = printed.status.token;
        const date = opened(theirs).searchParams.get('X-Amz-Date')!;
        const at = new Date(
          date.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'),
        );

        const ours = await clusterToken({
          cluster: 'a_cluster',
          region: 'eu-west-1',
          credentials: async () => credentials,
          at,
        });

        expect(Object.fromEntries(opened(ours).searchParams)).toEqual(
          Object.fromEntries(opened(theirs).searchParams),
        );
      },
      60_000,
    );
  });
});
