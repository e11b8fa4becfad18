import { awsSandboxPrincipal } from '../principal';
import { queryError, queryResult } from './queryXml';

/**
 * Answers a request to STS. Sources: GetCallerIdentity in the STS API
 * Reference; the refusal of an unknown action, which all services of this
 * protocol share, as django-ses/django-ses#158 shows it.
 */
export async function answerSts(
  request: Request,
  requestId: string,
): Promise<Response> {
  const parameters = new URLSearchParams(
    request.method === 'POST'
      ? await request.text()
      : new URL(request.url).search,
  );
  const action = parameters.get('Action') ?? '';
  const version = parameters.get('Version') ?? '';
  if (action !== 'GetCallerIdentity' || version !== '2011-06-15') {
    return queryError(
      400,
      'InvalidAction',
      `Could not find operation ${action} for version ${version}`,
      requestId,
    );
  }
  return queryResult(
    action,
    {
      Arn: awsSandboxPrincipal.arn,
      UserId: awsSandboxPrincipal.userId,
      Account: awsSandboxPrincipal.account,
    },
    requestId,
  );
}
