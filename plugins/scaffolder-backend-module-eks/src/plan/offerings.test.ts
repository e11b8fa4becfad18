import { ClusterVersionInformation, EKSClient } from '@aws-sdk/client-eks';
import { kubernetesVersion } from '@octopus-backstage/plugin-octopus-blueprint';
import { testContext } from '../__testUtils__/testContext';
import { findVersion } from './offerings';

const version = (
  clusterVersion: string,
  versionStatus: ClusterVersionInformation['versionStatus'],
  defaultVersion = false,
): ClusterVersionInformation => ({
  clusterVersion,
  versionStatus,
  defaultVersion,
});

describe('findVersion', () => {
  const find = (
    clusterVersions: ClusterVersionInformation[],
    wanted?: string,
  ) => {
    const { ctx } = testContext({
      aws: {
        region: 'eu-west-1',
        // The paginator takes nothing but a client of its own.
        eks: Object.assign(new EKSClient({ region: 'eu-west-1' }), {
          send: async () => ({ clusterVersions }),
        }),
      } as any,
    });
    return findVersion(ctx, wanted);
  };
  const newest = version('9.9', 'STANDARD_SUPPORT', true);

  it('is that of the runbook while EKS supports it at the standard price', async () => {
    const ours = version(kubernetesVersion, 'STANDARD_SUPPORT');
    expect(await find([newest, ours])).toBe(kubernetesVersion);
    expect(await find([newest, ours], '9.9')).toBe('9.9');
  });

  it.each([
    [
      'is out of standard support',
      [version(kubernetesVersion, 'EXTENDED_SUPPORT')],
    ],
    ['is not offered', []],
  ])("is EKS's own when that of the runbook %s", async (_, others) => {
    expect(await find([newest, ...others])).toBe('9.9');
  });

  it('is refused when EKS does not offer it', async () => {
    await expect(find([newest], '1.2')).rejects.toThrow(
      'EKS does not offer Kubernetes 1.2 in eu-west-1. It offers 9.9.',
    );
  });
});
