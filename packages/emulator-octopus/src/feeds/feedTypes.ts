import { Fields } from '../http/bind';
import { PackageAcquisitionLocation } from './feeds';

interface FeedType {
  /** Fields besides those that all feeds have. */
  fields: Fields;
  /** The field that is written, and never read. */
  secret: 'Password' | 'SecretKey';
  /** Where packages can be acquired when the body does not say; an inference. */
  acquisition: PackageAcquisitionLocation[];
}

const address: Fields = { FeedUri: 'text', Username: 'text' };
const retried: Fields = {
  DownloadAttempts: 'integer',
  DownloadRetryBackoffSeconds: 'integer',
};
const anywhere: PackageAcquisitionLocation[] = [
  'Server',
  'ExecutionTarget',
  'NotAcquired',
];
const notOnServer: PackageAcquisitionLocation[] = [
  'ExecutionTarget',
  'NotAcquired',
];

/**
 * Feed types that can be created, and their fields. Sources:
 * OctopusDeploy/go-octopusdeploy:pkg/feeds; octopus-api.md §3.1.
 */
export const feedTypes: Record<string, FeedType> = {
  AwsElasticContainerRegistry: {
    // The registry is that of the account in the region; there is no address.
    fields: {
      AccessKey: 'text',
      Region: 'text',
      OidcAuthentication: {
        object: {
          RoleArn: 'text',
          SessionDuration: 'text',
          Audience: 'text',
          SubjectKeys: 'texts',
        },
      },
    },
    secret: 'SecretKey',
    acquisition: notOnServer,
  },
  Docker: {
    fields: {
      ...address,
      ...retried,
      ApiVersion: 'text',
      RegistryPath: 'text',
    },
    secret: 'Password',
    acquisition: notOnServer,
  },
  GitHub: {
    fields: { ...address, ...retried },
    secret: 'Password',
    acquisition: anywhere,
  },
  Helm: { fields: address, secret: 'Password', acquisition: notOnServer },
  Maven: {
    fields: { ...address, ...retried },
    secret: 'Password',
    acquisition: anywhere,
  },
  NuGet: {
    fields: { ...address, ...retried, EnhancedMode: 'boolean' },
    secret: 'Password',
    acquisition: anywhere,
  },
  OciRegistry: {
    fields: address,
    secret: 'Password',
    acquisition: notOnServer,
  },
};
