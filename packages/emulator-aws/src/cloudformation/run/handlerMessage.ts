import { randomUUID } from 'node:crypto';
import { AwsError } from '../../http/AwsError';

/**
 * How CloudFormation passes on what a service refused. Source: stack events in
 * public logs of eksctl.
 */
export function handlerMessage({ code, message }: AwsError): string {
  const handlerCode = code.endsWith('LimitExceeded')
    ? 'ServiceLimitExceeded'
    : 'InvalidRequest';
  return `Resource handler returned message: "${message} (Service: Ec2, Status Code: 400, Request ID: ${randomUUID()})" (RequestToken: ${randomUUID()}, HandlerErrorCode: ${handlerCode})`;
}
