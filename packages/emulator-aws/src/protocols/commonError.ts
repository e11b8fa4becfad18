import { AwsError } from '../http/AwsError';
import { CommonError, Protocol } from './protocol';

/** A refusal that all services know, in the terms of this protocol. */
export function commonError(
  protocol: Protocol,
  kind: CommonError,
  message: string,
): AwsError {
  const [code, status] = protocol.common[kind];
  return new AwsError(code, message, {}, status);
}
