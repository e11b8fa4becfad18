import { Credentials } from '../input/credentials';
import { FeedSpec } from '../model/Blueprint';
import { feedNames } from '../model/objectNames';

export function feeds(credentials: Credentials): FeedSpec[] {
  return [
    {
      name: feedNames.dockerHub,
      feedType: 'Docker',
      feedUri: 'https://index.docker.io',
      apiVersion: 'v1',
      username: credentials.dockerHubUsername,
      password: credentials.dockerHubPassword,
      packageAcquisitionLocationOptions: ['ExecutionTarget', 'NotAcquired'],
    },
    {
      name: feedNames.githubReleases,
      feedType: 'GitHub',
      feedUri: 'https://api.github.com',
      downloadAttempts: 1,
      downloadRetryBackoffSeconds: 30,
    },
    {
      name: feedNames.bitnami,
      feedType: 'Helm',
      feedUri: 'https://repo.vmware.com/bitnami-files/',
      packageAcquisitionLocationOptions: ['ExecutionTarget', 'NotAcquired'],
    },
    {
      name: feedNames.salesMaven,
      feedType: 'Maven',
      feedUri:
        'https://octopus-sales-public-maven-repo.s3.ap-southeast-2.amazonaws.com/snapshot',
      packageAcquisitionLocationOptions: ['Server', 'ExecutionTarget'],
      downloadAttempts: 3,
      downloadRetryBackoffSeconds: 20,
    },
  ];
}
