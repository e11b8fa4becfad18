import { AwsError } from '../http/AwsError';
import { Problem } from '../schema/problem';
import { ServiceModel } from '../schema/serviceModel';
import { OperationModel } from '../schema/shape';

/** What every service refuses, each protocol under names of its own. */
export type CommonError =
  | 'accessDenied'
  | 'badSignature'
  | 'expiredToken'
  | 'missingToken'
  | 'staleSignature'
  | 'throttled'
  | 'unknownKey'
  | 'unknownOperation';

/** A service as its protocol needs it. */
export interface ServiceWire {
  model: ServiceModel;
  /** Of the query protocols: what `Version` must be, and the namespace of answers. */
  version?: string;
  xmlNamespace?: string;
  /** Of awsJson1.1: what stands before the operation in `X-Amz-Target`. */
  target?: string;
}

/** A request that was understood, with what is wrong about it. */
export interface ReadRequest {
  operation: OperationModel;
  input: Record<string, unknown>;
}

/** How requests and answers look on the wire. */
export interface Protocol {
  readonly common: Record<CommonError, [code: string, status: number]>;
  /** @throws AwsError for an operation that does not exist */
  read(request: Request, body: string, service: ServiceWire): ReadRequest;
  result(
    operation: OperationModel,
    output: Record<string, unknown>,
    service: ServiceWire,
    requestId: string,
  ): Response;
  error(
    error: AwsError & { status: number },
    service: ServiceWire,
    requestId: string,
  ): Response;
  /** The refusal of a request whose members are wrong. */
  invalid(problems: Problem[]): AwsError;
}
