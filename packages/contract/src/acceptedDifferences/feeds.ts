import { AcceptedDifference, FieldsDifference } from './types';
import { flag, listOf, record, ref, text, whole } from './shapes';
import { DOCS, GO } from './sources';

const FEEDS = `${GO}/feeds`;
const PAGE = `${DOCS}/feeds.md`;

const retried = {
  DownloadAttempts: whole,
  DownloadRetryBackoffSeconds: whole,
};

function feed(
  type: string,
  file: string,
  fields: FieldsDifference['fields'],
): FieldsDifference {
  return {
    id: `feed.${type}`,
    allows: 'fields',
    definition: 'FeedResource',
    when: { field: 'FeedType', values: [type] },
    fields: { Username: text, Password: ref('SensitiveValue'), ...fields },
    source: `${FEEDS}/${file}; ${FEEDS}/feed.go`,
  };
}

/** The document has only what all feeds share; which fields belong to which type is in the Go client. */
export const feedDifferences: AcceptedDifference[] = [
  {
    id: 'feed.AwsElasticContainerRegistry',
    allows: 'fields',
    definition: 'FeedResource',
    when: { field: 'FeedType', values: ['AwsElasticContainerRegistry'] },
    fields: {
      AccessKey: text,
      OidcAuthentication: record({
        Audience: text,
        RoleArn: text,
        SessionDuration: text,
        SubjectKeys: listOf(text),
      }),
      Region: text,
      SecretKey: ref('SensitiveValue'),
    },
    source: `${FEEDS}/aws_elastic_container_registry.go; ${FEEDS}/feed.go`,
  },
  feed('Docker', 'docker_container_registry.go', {
    ...retried,
    ApiVersion: text,
    FeedUri: text,
    RegistryPath: text,
  }),
  feed('GitHub', 'github_feed.go', { ...retried, FeedUri: text }),
  feed('Helm', 'helm_feed.go', { FeedUri: text }),
  feed('Maven', 'maven_feed.go', { ...retried, FeedUri: text }),
  feed('NuGet', 'nuget_feed.go', {
    ...retried,
    EnhancedMode: flag,
    FeedUri: text,
  }),
  feed('BuiltIn', 'built_in_feed.go', {
    ...retried,
    DeletePackagesAssociatedWithReleases: flag,
    DeleteUnreleasedPackagesAfterDays: whole,
    IsBuiltInRepoSyncEnabled: flag,
  }),
  feed('OctopusProject', 'octopus_project_feed.go', {}),
  {
    id: 'feed.Slug',
    allows: 'fields',
    definition: 'FeedResource',
    fields: { Slug: text },
    source: PAGE,
  },
  {
    id: 'feed.newer types',
    allows: 'values',
    definition: 'FeedType',
    values: [
      'OciRegistry',
      'S3',
      'AzureContainerRegistry',
      'GoogleContainerRegistry',
      'ArtifactoryGeneric',
      'Npm',
      'GcsStorage',
      'PyPi',
    ],
    source: PAGE,
  },
];
