import { FeedSpec } from '../../blueprint/model/Blueprint';
import { Fields, pick } from '../model/fields';
import { Kind, SuppliedField } from './Kind';

/** Of a role in AWS: the longest that every role allows, and Octopus's own default for accounts. */
const SESSION_SECONDS = '3600';

/** Source of the fields: octopus-api.md section 3.1. */
export const feed: Kind<FeedSpec> = {
  kind: 'feed',
  label: 'feed',
  shared: true,
  fixed: 'FeedType',
  fields: spec => {
    const optional: Fields = {
      FeedUri: spec.feedUri,
      Region: spec.region,
      OidcAuthentication: spec.roleArn && {
        RoleArn: spec.roleArn,
        SessionDuration: SESSION_SECONDS,
        SubjectKeys: ['space', 'feed'],
      },
      ApiVersion: spec.apiVersion,
      PackageAcquisitionLocationOptions: spec.packageAcquisitionLocationOptions,
      DownloadAttempts: spec.downloadAttempts,
      DownloadRetryBackoffSeconds: spec.downloadRetryBackoffSeconds,
    };
    return {
      Name: spec.name,
      FeedType: spec.feedType,
      ...Object.fromEntries(
        Object.entries(optional).filter(([, value]) => value !== undefined),
      ),
    };
  },
  managed: resource =>
    pick(resource, [
      'Name',
      'FeedType',
      'FeedUri',
      'Region',
      'OidcAuthentication',
      'ApiVersion',
      'PackageAcquisitionLocationOptions',
      'DownloadAttempts',
      'DownloadRetryBackoffSeconds',
      'Username',
    ]),
  supplied: spec => {
    const fields: SuppliedField[] = [];
    if (spec.username) {
      fields.push({ field: 'Username', value: spec.username, wire: 'text' });
    }
    if (spec.password) {
      fields.push({
        field: 'Password',
        value: spec.password,
        wire: 'sensitiveValue',
      });
    }
    return fields;
  },
  incompatible: (spec, resource) =>
    resource.FeedType === spec.feedType
      ? undefined
      : `it is a feed of type ${resource.FeedType}, and the blueprint wants ${spec.feedType}`,
};
