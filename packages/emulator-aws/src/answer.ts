import { authenticate } from './auth/authenticate';
import { readSignature, SignedRequest } from './auth/signedRequest';
import { AwsFaultEffect } from './faults/awsFault';
import { AwsError } from './http/AwsError';
import { wait } from './http/wait';
import { awsQuery } from './protocols/awsQuery';
import { commonError } from './protocols/commonError';
import { restJson1 } from './protocols/restJson1';
import { checkValue } from './schema/checkValue';
import { denial } from './services/denial';
import { findService } from './services/services';
import { AwsService, Call } from './services/service';
import { World } from './world/World';

/** An answer, or a connection that broke before there was one. */
export type Outcome = Response | 'reset';

/**
 * Hands a request to the service that it is signed for, as one
 * `AWS_ENDPOINT_URL` serves them all. Sources of the refusals of unsigned
 * requests: cert-manager/aws-privateca-issuer#40 (STS), aws/chalice#12 (the
 * answer of API Gateway, which stands before EKS).
 * @param seen - told of each operation that is asked for
 */
export async function answer(
  world: World,
  request: Request,
  requestId: string,
  seen: (service: string, operation: string) => void,
): Promise<Outcome> {
  const signed = readSignature(request);
  if (!signed) {
    return unsigned(request, requestId);
  }
  const text = await request.clone().text();
  const service = findService(
    signed.service,
    text || new URL(request.url).search,
  );
  if (!service) {
    return new Response(
      `The AWS sandbox does not have the service "${signed.service}".\n`,
      { status: 501 },
    );
  }
  try {
    return await perform(world, service, signed, request, requestId, seen);
  } catch (error) {
    if (!(error instanceof AwsError)) {
      throw error;
    }
    return refuse(service, error, requestId);
  }
}

async function perform(
  world: World,
  service: AwsService,
  signed: SignedRequest,
  request: Request,
  requestId: string,
  seen: (service: string, operation: string) => void,
): Promise<Outcome> {
  const { protocol } = service;
  const body = await request.text();
  const principals = world.principals(signed.region);
  const principal = authenticate(request, body, signed, principals, protocol);
  world.clock.settle();
  const { operation, input } = protocol.read(request, body, service);
  seen(service.scope, operation.name);
  const call: Call = {
    world,
    principal,
    region: world.region(signed.region),
  };
  const effect = world.faults.next(service.scope, operation.name);
  const broken = await applyFault(effect, service, operation.name, call);
  if (broken) {
    return broken;
  }
  const problems = checkValue(operation.input, input, service.constraints);
  if (problems.length) {
    throw protocol.invalid(problems);
  }
  const handler = service.operations[operation.name];
  if (!handler) {
    throw commonError(
      protocol,
      'unknownOperation',
      `The AWS sandbox does not have ${operation.name}.`,
    );
  }
  const output = handler(input as never, call) ?? {};
  const wrong = checkValue(operation.output, output);
  if (wrong.length) {
    throw new Error(
      `${
        operation.name
      } would answer what its schema does not have: ${JSON.stringify(wrong)}`,
    );
  }
  return effect?.type === 'lostAnswer'
    ? 'reset'
    : protocol.result(
        operation,
        output as Record<string, unknown>,
        service,
        requestId,
      );
}

/** What a fault does before the work, and what it does to it. */
async function applyFault(
  effect: AwsFaultEffect | undefined,
  service: AwsService,
  operation: string,
  call: Call,
): Promise<Outcome | undefined> {
  switch (effect?.type) {
    case 'error':
      throw new AwsError(
        effect.code,
        effect.message ?? 'The sandbox was told to fail.',
        {},
        effect.status,
      );
    case 'denied':
      throw denial(service, operation, call);
    case 'throttled':
      throw commonError(service.protocol, 'throttled', 'Rate exceeded');
    case 'expired':
      throw commonError(
        service.protocol,
        'expiredToken',
        'The security token included in the request is expired',
      );
    case 'reset':
      return 'reset';
    case 'hang':
      return new Promise(() => {});
    case 'delay':
      await wait(effect.ms);
      return undefined;
    case 'outcome':
      call.outcome = effect;
      return undefined;
    default:
      return undefined;
  }
}

function refuse(
  service: AwsService,
  error: AwsError,
  requestId: string,
): Response {
  const traits = [...service.model.errors]
    .map(([name, shape]) => ({ name, ...shape.traits }))
    .find(
      ({ name, awsQueryError }) =>
        name === error.code || awsQueryError?.[0] === error.code,
    );
  const status =
    error.status ?? traits?.awsQueryError?.[1] ?? traits?.httpError ?? 400;
  return service.protocol.error(
    Object.assign(error, { status }),
    service,
    requestId,
  );
}

/** Nothing but its form tells which service an unsigned request is for. */
function unsigned(request: Request, requestId: string): Response {
  const isQuery = request.headers
    .get('Content-Type')
    ?.startsWith('application/x-www-form-urlencoded');
  const service = findService(isQuery ? 'sts' : 'eks')!;
  return refuse(
    service,
    isQuery
      ? commonError(
          awsQuery,
          'missingToken',
          'Request is missing Authentication Token',
        )
      : commonError(restJson1, 'missingToken', 'Missing Authentication Token'),
    requestId,
  );
}
