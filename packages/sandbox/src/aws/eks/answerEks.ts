import { Cluster } from '@aws-sdk/client-eks';
import { restJson, restJsonError } from '../http/restJson';
import { findOperation } from './findOperation';
import { listClusters } from './listClusters';

/**
 * Answers a request to EKS. Sources: EKS API Reference; the message about a
 * missing cluster as hashicorp/terraform-provider-aws and
 * MaterializeInc/materialize#31179 show it. `UnknownOperationException` is
 * what AWS calls an operation that does not exist; no recorded answer of EKS
 * to one was found.
 * @param clusters - those of the region that the request is signed for
 */
export function answerEks(request: Request, clusters: Cluster[]): Response {
  const operation = findOperation(request);
  switch (operation?.name) {
    case 'ListClusters':
      return listClusters(new URL(request.url), clusters);
    case 'DescribeCluster': {
      const { name } = operation.labels;
      const cluster = clusters.find(candidate => candidate.name === name);
      return cluster
        ? restJson(200, { cluster })
        : restJsonError(
            404,
            'ResourceNotFoundException',
            `No cluster found for name: ${name}.`,
          );
    }
    default:
      return restJsonError(
        404,
        'UnknownOperationException',
        operation
          ? `The AWS sandbox does not have ${operation.name} yet.`
          : `EKS has no ${request.method} ${new URL(request.url).pathname}.`,
      );
  }
}
