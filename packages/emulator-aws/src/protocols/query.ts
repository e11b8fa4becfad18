import { AwsError } from '../http/AwsError';
import { ReadRequest, ServiceWire } from './protocol';
import { QueryDialect, readQueryInput } from './queryInput';

/**
 * Reads a request of either query protocol, from its form or its address. The
 * refusal of an unknown action is the one that django-ses/django-ses#158
 * shows.
 */
export function readQuery(
  request: Request,
  body: string,
  service: ServiceWire,
  dialect: QueryDialect,
): ReadRequest {
  const parameters = new URLSearchParams(
    request.method === 'POST' ? body : new URL(request.url).search,
  );
  const action = parameters.get('Action') ?? '';
  const version = parameters.get('Version') ?? '';
  const operation = service.model.operations.get(action);
  if (!operation || version !== service.version) {
    throw new AwsError(
      'InvalidAction',
      `Could not find operation ${action} for version ${version}`,
      {},
      400,
    );
  }
  return {
    operation,
    input: readQueryInput(operation.input, parameters, dialect),
  };
}
