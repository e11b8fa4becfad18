import {
  GetAccessKeyLastUsedRequest,
  GetAccessKeyLastUsedResponse,
  GetUserRequest,
  GetUserResponse,
} from '@aws-sdk/client-iam';
import { parsePrincipalArn } from '../eks/access/principalArn';
import { AwsError } from '../http/AwsError';
import { Call } from '../services/service';

/** Source: IAM API Reference; messages as the aws CLI prints them. */
export const userOperations = {
  GetUser({ UserName }: GetUserRequest, call: Call): GetUserResponse {
    const own = parsePrincipalArn(call.principal.arn);
    if (!UserName && own?.kind !== 'user') {
      throw new AwsError(
        'ValidationError',
        'Must specify userName when calling with non-User credentials',
        {},
        400,
      );
    }
    const name = UserName ?? own!.name;
    const user = call.world
      .principals(call.region.name)
      .map(principal => ({
        principal,
        parsed: parsePrincipalArn(principal.arn),
      }))
      .find(({ parsed }) => parsed?.kind === 'user' && parsed.name === name);
    if (!user) {
      throw new AwsError(
        'NoSuchEntity',
        `The user with name ${name} cannot be found.`,
      );
    }
    return {
      User: {
        Path: user.parsed!.path,
        UserName: name,
        UserId: user.principal.userId,
        Arn: user.principal.arn,
        CreateDate: new Date('2026-01-05T09:00:00Z'),
      },
    };
  },

  GetAccessKeyLastUsed(
    { AccessKeyId }: GetAccessKeyLastUsedRequest,
    { world, region }: Call,
  ): GetAccessKeyLastUsedResponse {
    const owner = world
      .principals(region.name)
      .find(({ accessKeyId }) => accessKeyId === AccessKeyId);
    const user = owner && parsePrincipalArn(owner.arn);
    if (!user) {
      throw new AwsError(
        'AccessDenied',
        `The access key ${AccessKeyId} does not belong to a user of this account.`,
        {},
        403,
      );
    }
    return {
      UserName: user.name,
      AccessKeyLastUsed: {
        LastUsedDate: world.clock.now(),
        ServiceName: 'sts',
        Region: region.name,
      },
    };
  },
};
