import * as eks from '@aws-sdk/client-eks';

type OperationSchema = typeof eks.ListClusters$;

/** An EKS operation that a request asks for, with what its path says. */
export interface EksOperation {
  name: string;
  labels: Record<string, string>;
}

/** Schemas of operations begin with this number; so the SDK tells them apart. */
const OPERATION = eks.ListClusters$[0];

const operations = Object.values<unknown>(eks)
  .filter(
    (value): value is OperationSchema =>
      Array.isArray(value) && value[0] === OPERATION,
  )
  .map(([, , name, traits]) => {
    const [method, path] = (traits as { http: [string, string, number] }).http;
    const pattern = path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
    return { name, method, pattern: new RegExp(`^${pattern}$`) };
  });

/**
 * Finds the operation by method and path among all that EKS has, whether or
 * not the stand-in does it. Source: the schemas that the AWS SDK exports.
 */
export function findOperation(request: Request): EksOperation | undefined {
  const { pathname } = new URL(request.url);
  for (const { name, method, pattern } of operations) {
    const match = method === request.method && pathname.match(pattern);
    if (match) {
      const labels = Object.entries(match.groups ?? {});
      return {
        name,
        labels: Object.fromEntries(
          labels.map(([label, text]) => [label, decodeURIComponent(text)]),
        ),
      };
    }
  }
  return undefined;
}
