import { Cluster } from '@aws-sdk/client-eks';
import { answerEks } from './eks/answerEks';
import { credentialScope } from './http/credentialScope';
import { restJsonError } from './http/restJson';
import { awsSandboxPrincipal } from './principal';
import { answerSts } from './sts/answerSts';
import { queryError } from './sts/queryXml';

const INVALID = 'The security token included in the request is invalid.';

/**
 * Hands a request to the service that it is signed for, as one
 * `AWS_ENDPOINT_URL` serves them all. Sources of the refusals: STS,
 * cert-manager/aws-privateca-issuer#40 (unsigned) and
 * mumoshu/terraform-provider-eksctl#35 (unknown key); EKS, aws/chalice#12
 * (unsigned: the answer of API Gateway) and what `aws eks list-clusters`
 * prints for an unknown key (`UnrecognizedClientException`).
 */
export async function answer(
  request: Request,
  requestId: string,
  clusters: Record<string, Cluster[]>,
): Promise<Response> {
  const scope = credentialScope(request);
  if (!scope) {
    // Nothing but its form tells which service an unsigned request is for.
    const isQuery = request.headers
      .get('Content-Type')
      ?.startsWith('application/x-www-form-urlencoded');
    return isQuery
      ? queryError(
          403,
          'MissingAuthenticationToken',
          'Request is missing Authentication Token',
          requestId,
        )
      : restJsonError(
          403,
          'MissingAuthenticationTokenException',
          'Missing Authentication Token',
        );
  }
  const known = scope.accessKeyId === awsSandboxPrincipal.accessKeyId;
  switch (scope.service) {
    case 'sts':
      return known
        ? answerSts(request, requestId)
        : queryError(403, 'InvalidClientTokenId', INVALID, requestId);
    case 'eks':
      return known
        ? answerEks(request, clusters[scope.region] ?? [])
        : restJsonError(403, 'UnrecognizedClientException', INVALID);
    default:
      return new Response(
        `The AWS sandbox does not have the service "${scope.service}" yet.\n`,
        { status: 501 },
      );
  }
}
