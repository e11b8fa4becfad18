import { randomUUID } from 'node:crypto';
import { AwsError } from '../../http/AwsError';

/**
 * How CloudFormation passes on what a service refused. Source: stack events in
 * public logs of eksctl.
 */
export function handlerMessage(error: AwsError, requestId: string): string {
  const handlerCode = error.code.endsWith('LimitExceeded')
    ? 'ServiceLimitExceeded'
    : 'InvalidRequest';
  return `Resource handler returned message: "${
    error.message
  } (Service: Ec2, Status Code: 400, Request ID: ${requestId})" (RequestToken: ${randomUUID()}, HandlerErrorCode: ${handlerCode})`;
}
