import { AccountSpec } from '../../blueprint/model/Blueprint';
import { pick } from '../model/fields';
import { Kind } from './Kind';

/** Both can stand behind a variable of type AmazonWebServicesAccount. */
const awsTypes: unknown[] = [
  'AmazonWebServicesAccount',
  'AmazonWebServicesOidcAccount',
];

/**
 * Source of the fields: octopus-api.md section 3, and for OpenID Connect
 * OctopusDeploy/go-octopusdeploy:pkg/accounts/aws_oidc_account.go.
 */
export const account: Kind<AccountSpec> = {
  kind: 'account',
  label: 'account',
  shared: true,
  fixed: 'AccountType',
  fields: spec => ({
    Name: spec.name,
    Description: spec.description ?? '',
    AccountType: spec.accountType,
    ...(spec.accountType === 'AmazonWebServicesOidcAccount' && {
      RoleArn: spec.roleArn,
      ...(spec.sessionDuration && { SessionDuration: spec.sessionDuration }),
    }),
  }),
  managed: resource =>
    pick(resource, [
      'Name',
      'Description',
      'AccountType',
      'AccessKey',
      'RoleArn',
      'SessionDuration',
    ]),
  supplied: spec =>
    spec.accountType === 'AmazonWebServicesAccount'
      ? [
          { field: 'AccessKey', value: spec.accessKey, wire: 'text' },
          { field: 'SecretKey', value: spec.secretKey, wire: 'sensitiveValue' },
        ]
      : [],
  incompatible: (_, resource) =>
    awsTypes.includes(resource.AccountType)
      ? undefined
      : `it is an account of type ${resource.AccountType}, and the blueprint wants one of AWS`,
};
