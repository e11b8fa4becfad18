import { Fields } from '../http/bind';
import { PackageAcquisitionLocation } from './feeds';

interface FeedType {
  /** Fields besides those that all feeds have. */
  fields: Fields;
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
  Docker: {
    fields: {
      ...address,
      ...retried,
      ApiVersion: 'text',
      RegistryPath: 'text',
    },
    acquisition: notOnServer,
  },
  GitHub: { fields: { ...address, ...retried }, acquisition: anywhere },
  Helm: { fields: address, acquisition: notOnServer },
  Maven: { fields: { ...address, ...retried }, acquisition: anywhere },
  NuGet: {
    fields: { ...address, ...retried, EnhancedMode: 'boolean' },
    acquisition: anywhere,
  },
  OciRegistry: { fields: address, acquisition: notOnServer },
};
