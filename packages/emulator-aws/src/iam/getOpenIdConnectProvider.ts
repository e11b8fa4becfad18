import {
  GetOpenIDConnectProviderRequest,
  GetOpenIDConnectProviderResponse,
} from '@aws-sdk/client-iam';
import { AwsError } from '../http/AwsError';

/**
 * The account has none, and the stand-in cannot make one. Source: IAM API
 * Reference; the message as public logs of Terraform and eksctl show it.
 */
export function getOpenIdConnectProvider({
  OpenIDConnectProviderArn,
}: GetOpenIDConnectProviderRequest): GetOpenIDConnectProviderResponse {
  throw new AwsError(
    'NoSuchEntity',
    `OpenIDConnect Provider not found for arn ${OpenIDConnectProviderArn}`,
  );
}
