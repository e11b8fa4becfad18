import { AwsError } from '../http/AwsError';
import { Problem } from '../schema/problem';
import { OperationModel } from '../schema/shape';
import { describeProblem } from './describeProblem';
import { fromJson, toJson } from './json';
import { Protocol, ReadRequest } from './protocol';
import { fromText } from './text';

/**
 * The protocol of EKS. Sources: "AWS restJson1 protocol" in the Smithy
 * documentation; the codes as the aws CLI prints them for EKS; 404
 * `UnknownOperationException` is what AWS calls an operation that does not
 * exist, no recorded answer of EKS to one was found.
 */
export const restJson1: Protocol = {
  common: {
    accessDenied: ['AccessDeniedException', 403],
    badSignature: ['InvalidSignatureException', 403],
    expiredToken: ['ExpiredTokenException', 403],
    missingToken: ['MissingAuthenticationTokenException', 403],
    staleSignature: ['InvalidSignatureException', 403],
    throttled: ['ThrottlingException', 429],
    unknownKey: ['UnrecognizedClientException', 403],
    unknownOperation: ['UnknownOperationException', 404],
  },

  read(request, body, service) {
    const { method } = request;
    const url = new URL(request.url);
    for (const operation of service.model.operations.values()) {
      const labels =
        operation.http?.[0] === method && matchPath(operation, url.pathname);
      if (labels) {
        return { operation, input: readInput(operation, labels, url, body) };
      }
    }
    throw new AwsError(
      'UnknownOperationException',
      `The service has no ${method} ${url.pathname}.`,
      {},
      404,
    );
  },

  result(operation, output) {
    return Response.json(toJson(operation.output, output), {
      status: operation.http![2],
    });
  },

  error(error, service) {
    const shape = service.model.errors.get(error.code);
    const body = { ...error.members, message: error.message };
    return Response.json(shape ? toJson(shape, body) : body, {
      status: error.status,
      headers: { 'x-amzn-ErrorType': error.code },
    });
  },

  invalid: (problems: Problem[]) =>
    new AwsError(
      'InvalidParameterException',
      problems.map(describeProblem).join('; '),
    ),
};

function matchPath(
  { http }: OperationModel,
  pathname: string,
): Record<string, string> | undefined {
  const pattern = http![1].replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  const match = pathname.match(new RegExp(`^${pattern}$`));
  return match ? { ...match.groups } : undefined;
}

function readInput(
  { input }: OperationModel,
  labels: Record<string, string>,
  url: URL,
  body: string,
): ReadRequest['input'] {
  const read: Record<string, unknown> = readBody(body);
  const known = new Set<string>();
  for (const [name, shape] of input.members!) {
    const parameter = shape.traits.httpQuery;
    if (shape.traits.httpLabel) {
      read[name] = decodeURIComponent(labels[name]);
    } else if (parameter) {
      known.add(parameter);
      const values = url.searchParams.getAll(parameter);
      if (values.length) {
        read[name] =
          shape.kind === 'list'
            ? values.map(value => fromText(shape.value!, value))
            : fromText(shape, values[0]);
      }
    } else {
      read[name] = fromJson(shape, read[name]);
    }
  }
  for (const [parameter, value] of url.searchParams) {
    if (!known.has(parameter)) {
      read[parameter] = value;
    }
  }
  return read;
}

function readBody(body: string): Record<string, unknown> {
  if (!body) {
    return {};
  }
  try {
    return JSON.parse(body);
  } catch {
    throw new AwsError(
      'SerializationException',
      'The body is not JSON.',
      {},
      400,
    );
  }
}
