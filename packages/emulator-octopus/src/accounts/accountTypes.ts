import { Fields } from '../http/bind';

interface AccountType {
  /** Fields besides those that all accounts have. */
  fields: Fields;
  secrets: string[];
  /** Fields that must not be empty; an inference. */
  required: string[];
}

/**
 * Account types and their fields. Sources: octopus-api.md §3 (accounts);
 * OctopusDeploy/go-octopusdeploy:pkg/accounts.
 */
export const accountTypes: Record<string, AccountType> = {
  AmazonWebServicesAccount: {
    fields: { AccessKey: 'text', Region: 'text' },
    secrets: ['SecretKey'],
    required: ['AccessKey', 'SecretKey'],
  },
  AmazonWebServicesOidcAccount: {
    fields: {
      RoleArn: 'text',
      SessionDuration: 'text',
      Region: 'text',
      Audience: 'text',
      DeploymentSubjectKeys: 'texts',
      HealthCheckSubjectKeys: 'texts',
      AccountTestSubjectKeys: 'texts',
      CustomClaims: 'dictionary',
    },
    secrets: [],
    required: ['RoleArn'],
  },
  UsernamePassword: {
    fields: { Username: 'text' },
    secrets: ['Password'],
    required: [],
  },
  Token: { fields: {}, secrets: ['Token'], required: ['Token'] },
};
