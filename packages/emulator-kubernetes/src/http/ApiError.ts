import { Fault } from './faults';
import { qualifiedName, ResourceType } from '../resources/ResourceType';

export interface StatusDetails {
  name?: string;
  group?: string;
  kind?: string;
  uid?: string;
  causes?: { reason?: string; message?: string; field?: string }[];
  retryAfterSeconds?: number;
}

/**
 * A refusal, as a `Status` (meta/v1). Source of reasons, codes and texts:
 * kubernetes/kubernetes:staging/src/k8s.io/apimachinery/pkg/api/errors/errors.go
 */
export class ApiError extends Error {
  constructor(
    readonly code: number,
    /** None for errors that the server did not expect. */
    readonly reason: string | undefined,
    message: string,
    readonly details?: StatusDetails,
  ) {
    super(message);
  }

  toStatus() {
    return {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Failure',
      message: this.message,
      ...(this.reason && { reason: this.reason }),
      ...(this.details && { details: this.details }),
      code: this.code,
    };
  }
}

function detailsOf(type: ResourceType, name?: string): StatusDetails {
  return {
    ...(name && { name }),
    ...(type.group && { group: type.group }),
    kind: type.name,
  };
}

export const refusals = {
  unauthorized: () => new ApiError(401, 'Unauthorized', 'Unauthorized'),
  badRequest: (message: string) => new ApiError(400, 'BadRequest', message),
  notFound: (type: ResourceType, name: string) =>
    new ApiError(
      404,
      'NotFound',
      `${qualifiedName(type)} "${name}" not found`,
      detailsOf(type, name),
    ),
  noSuchResource: () =>
    new ApiError(
      404,
      'NotFound',
      'the server could not find the requested resource',
      {},
    ),
  neverMade: ({ name: plural }: ResourceType) =>
    new ApiError(
      501,
      'NotImplemented',
      `This stand-in of Kubernetes has no ${plural}: nothing would look after them.`,
      {},
    ),
  methodNotAllowed: () =>
    new ApiError(
      405,
      'MethodNotAllowed',
      'the server does not allow this method on the requested resource',
      {},
    ),
  alreadyExists: (type: ResourceType, name: string) =>
    new ApiError(
      409,
      'AlreadyExists',
      `${qualifiedName(type)} "${name}" already exists`,
      detailsOf(type, name),
    ),
  conflict: (type: ResourceType, name: string, why: string) =>
    new ApiError(
      409,
      'Conflict',
      `Operation cannot be fulfilled on ${qualifiedName(
        type,
      )} "${name}": ${why}`,
      detailsOf(type, name),
    ),
  forbidden: (
    type: ResourceType,
    name: string | undefined,
    why: string,
    causes?: StatusDetails['causes'],
  ) =>
    new ApiError(
      403,
      'Forbidden',
      `${qualifiedName(type)}${name ? ` "${name}"` : ''} is forbidden: ${why}`,
      { ...detailsOf(type, name), ...(causes && { causes }) },
    ),
  invalid: (type: ResourceType, name: string, faults: Fault[]) => {
    const texts = faults.map(({ field, message }) => `${field}: ${message}`);
    const kind = type.group ? `${type.kind}.${type.group}` : type.kind;
    return new ApiError(
      422,
      'Invalid',
      `${kind} "${name}" is invalid: ${
        texts.length > 1 ? `[${texts.join(', ')}]` : texts
      }`,
      {
        ...detailsOf(type, name),
        kind: type.kind,
        causes: faults.map(({ field, reason, message }) => ({
          reason,
          message,
          field,
        })),
      },
    );
  },
  /** Of a request's options, such as `CreateOptions`. */
  invalidOptions: (kind: string, { field, reason, message }: Fault) =>
    new ApiError(
      422,
      'Invalid',
      `${kind}.meta.k8s.io "" is invalid: ${field}: ${message}`,
      {
        group: 'meta.k8s.io',
        kind,
        causes: [{ reason, message, field }],
      },
    ),
  invalidPatch: (why: string) =>
    new ApiError(
      422,
      'Invalid',
      ` "" is invalid: patch: Invalid value: ${why}`,
      {
        causes: [
          {
            reason: 'FieldValueInvalid',
            message: `Invalid value: ${why}`,
            field: 'patch',
          },
        ],
      },
    ),
  unsupportedMediaType: (accepted: string[]) =>
    new ApiError(
      415,
      'UnsupportedMediaType',
      `the body of the request was in an unknown format - accepted media types include: ${accepted.join(
        ', ',
      )}`,
    ),
  expired: (message: string) => new ApiError(410, 'Expired', message),
};
