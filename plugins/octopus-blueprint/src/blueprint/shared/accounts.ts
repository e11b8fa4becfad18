import { Credentials } from '../input/credentials';
import { AccountSpec } from '../model/Blueprint';
import { awsAccountName } from '../model/objectNames';

/** One AWS account, of the OpenID Connect type when a role is given. */
export function accounts(
  credentials: Credentials,
  awsOidcRoleArn: string | undefined,
): AccountSpec[] {
  const description =
    'Creates, inspects and deletes the EKS cluster, and deploys to it.';
  if (awsOidcRoleArn) {
    return [
      {
        name: awsAccountName,
        description,
        accountType: 'AmazonWebServicesOidcAccount',
        roleArn: awsOidcRoleArn,
      },
    ];
  }
  return [
    {
      name: awsAccountName,
      description,
      accountType: 'AmazonWebServicesAccount',
      accessKey: credentials.awsAccessKey,
      secretKey: credentials.awsSecretKey,
    },
  ];
}
