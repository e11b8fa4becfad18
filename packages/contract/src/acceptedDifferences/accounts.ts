import { FieldsDifference, ValuesDifference } from './types';
import { listOf, mapOf, ref, text } from './shapes';
import { DOCS, GO } from './sources';

const ACCOUNTS = `${GO}/accounts`;

/** The document has only what all accounts share; which fields belong to which type is in the Go client. */
export const accountDifferences: (FieldsDifference | ValuesDifference)[] = [
  {
    id: 'account.AmazonWebServicesAccount',
    allows: 'fields',
    definition: 'AccountResource',
    when: { field: 'AccountType', values: ['AmazonWebServicesAccount'] },
    fields: { AccessKey: text, SecretKey: ref('SensitiveValue'), Region: text },
    source: `${ACCOUNTS}/amazon_web_services_account.go`,
  },
  {
    id: 'account.AmazonWebServicesOidcAccount',
    allows: 'fields',
    definition: 'AccountResource',
    when: { field: 'AccountType', values: ['AmazonWebServicesOidcAccount'] },
    fields: {
      RoleArn: text,
      SessionDuration: text,
      Region: text,
      Audience: text,
      DeploymentSubjectKeys: listOf(text),
      HealthCheckSubjectKeys: listOf(text),
      AccountTestSubjectKeys: listOf(text),
      CustomClaims: mapOf(text),
    },
    source: `${ACCOUNTS}/aws_oidc_account.go`,
  },
  {
    id: 'account.UsernamePassword',
    allows: 'fields',
    definition: 'AccountResource',
    when: { field: 'AccountType', values: ['UsernamePassword'] },
    fields: { Username: text, Password: ref('SensitiveValue') },
    source: `${ACCOUNTS}/account_utilities.go`,
  },
  {
    id: 'account.Token',
    allows: 'fields',
    definition: 'AccountResource',
    when: { field: 'AccountType', values: ['Token'] },
    fields: { Token: ref('SensitiveValue') },
    source: `${ACCOUNTS}/token_account.go`,
  },
  {
    id: 'account.Slug',
    allows: 'fields',
    definition: 'AccountResource',
    fields: { Slug: text },
    source: `${DOCS}/accounts.md`,
  },
  {
    id: 'account.newer types',
    allows: 'values',
    definition: 'AccountResource',
    field: 'AccountType',
    values: [
      'AmazonWebServicesRoleAccount',
      'AmazonWebServicesOidcAccount',
      'AzureOidc',
      'GenericOidcAccount',
    ],
    source: `${ACCOUNTS}/account_resource.go`,
  },
];
