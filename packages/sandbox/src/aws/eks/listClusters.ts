import { Cluster } from '@aws-sdk/client-eks';
import { restJson, restJsonError } from '../http/restJson';

/**
 * `GET /clusters`: names in pages of `maxResults`, 1 to 100. Source:
 * ListClusters in the EKS API Reference.
 */
export function listClusters(url: URL, clusters: Cluster[]): Response {
  const maxResults = Number(url.searchParams.get('maxResults') ?? 100);
  const start = Number(url.searchParams.get('nextToken') ?? 0);
  if (!(maxResults >= 1 && maxResults <= 100) || Number.isNaN(start)) {
    return restJsonError(
      400,
      'InvalidParameterException',
      'maxResults must be from 1 to 100, and nextToken one that was given out.',
    );
  }
  const end = start + maxResults;
  return restJson(200, {
    clusters: clusters.slice(start, end).map(({ name }) => name),
    ...(end < clusters.length && { nextToken: String(end) }),
  });
}
