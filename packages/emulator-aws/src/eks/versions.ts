import { ClusterVersionInformation } from '@aws-sdk/client-eks';

/** Released, end of standard support, end of extended support. */
const CALENDAR: Record<string, [string, string, string]> = {
  '1.36': ['2026-06-02', '2027-08-02', '2028-08-02'],
  '1.35': ['2026-01-28', '2027-03-27', '2028-03-27'],
  '1.34': ['2025-10-06', '2026-12-02', '2027-12-02'],
  '1.33': ['2025-05-28', '2026-07-29', '2027-07-29'],
  '1.32': ['2025-01-25', '2026-03-23', '2027-03-23'],
};

/**
 * The one that clusters get that ask for none. Which one EKS chooses is not
 * published: the newest but one, as it often is, and never one whose standard
 * support is about to end.
 */
export const defaultVersion = '1.35';

/**
 * The versions that EKS takes new clusters of, newest first. Source of the
 * dates: endoflife.date/amazon-eks; for 1.36, whose release is computed from
 * them, what DescribeClusterVersions answered on 28 July 2026 (public notes of a
 * cluster in ap-northeast-2). Platform and patch versions are made up.
 */
export function clusterVersions(now: Date): ClusterVersionInformation[] {
  return Object.entries(CALENDAR)
    .map(([clusterVersion, [released, standard, extended]]) => {
      const isStandard = now < new Date(standard);
      return {
        clusterVersion,
        clusterType: 'eks',
        defaultPlatformVersion: 'eks.5',
        defaultVersion: clusterVersion === defaultVersion,
        releaseDate: new Date(released),
        endOfStandardSupportDate: new Date(standard),
        endOfExtendedSupportDate: new Date(extended),
        kubernetesPatchVersion: `${clusterVersion}.2`,
        status: isStandard
          ? ('standard-support' as const)
          : ('extended-support' as const),
        versionStatus: isStandard
          ? ('STANDARD_SUPPORT' as const)
          : ('EXTENDED_SUPPORT' as const),
      };
    })
    .filter(({ endOfExtendedSupportDate }) => now < endOfExtendedSupportDate)
    .sort((a, b) => b.clusterVersion.localeCompare(a.clusterVersion));
}
