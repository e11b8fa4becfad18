import { createHash } from 'node:crypto';
import { Answer, Reply } from './types';

export const octopusKey = 'API-NOTAREALKEY';
const der = Buffer.from('not a certificate, but enough for a thumbprint');

/** As AWS gives it out: the base64 text of a PEM file. */
export const authority = Buffer.from(
  `-----BEGIN CERTIFICATE-----\n${der
    .toString('base64')
    .replace(/(.{20})/g, '$1\n')}\n-----END CERTIFICATE-----\n`,
).toString('base64');

/** As Octopus shows it. */
export const thumbprint = createHash('sha1')
  .update(der)
  .digest('hex')
  .toUpperCase();

export const clusterUrl =
  'https://0123456789ABCDEF.gr7.eu-west-1.eks.amazonaws.com';

export const awsAccount = '123456789012';
export const clusterArn = `arn:aws:eks:eu-west-1:${awsAccount}:cluster/octopus`;

export const clusterVariables = {
  'AWS.EKS.Name': 'octopus',
  'AWS.EKS.Region': 'eu-west-1',
  'AWS.Account': 'Accounts-1',
  'Octopus.ApiKey': octopusKey,
  'Octopus.Environment.Id': 'Environments-3',
  'Octopus.Environment.Name': 'Feature Branch',
  'Octopus.Space.Id': 'Spaces-7',
  'Octopus.Web.ServerUri': 'https://octopus.example.com/',
  'Octopus.WorkerPool.Id': 'WorkerPools-2',
};

/** What `aws eks describe-cluster` prints; `more` is what differs from the usual. */
export function described(
  status: string,
  tags: Record<string, string> = {
    'created-by': 'octopus-reference-architecture',
  },
  more: Record<string, unknown> = {},
): Reply {
  return {
    stdout: JSON.stringify({
      cluster: {
        name: 'octopus',
        arn: clusterArn,
        status,
        endpoint: clusterUrl,
        certificateAuthority: { data: authority },
        deletionProtection: false,
        tags,
        ...more,
      },
    }),
  };
}

export const noCluster: Reply = {
  stderr:
    '\nAn error occurred (ResourceNotFoundException) when calling the DescribeCluster operation: No cluster found for name: octopus.\n',
  exit: 254,
};

export const accessDenied: Reply = {
  stderr:
    '\nAn error occurred (AccessDeniedException) when calling the DescribeCluster operation: not authorized\n',
  exit: 254,
};

/** An answer for one program, e.g. `answer('aws', /^eks /, { stdout: '{}' })`. */
export function answer(
  tool: string,
  args: RegExp,
  ...replies: Reply[]
): Answer {
  return { tool, args, replies: replies.length > 0 ? replies : [{}] };
}

/** An answer of the Octopus server, for a path below the space. */
export function octopus(
  method: string,
  path: string,
  body: unknown,
  status = 200,
): Answer {
  return answer(
    'curl',
    new RegExp(
      `--request ${method} .*https://octopus\\.example\\.com/api/Spaces-7/${path}$`,
    ),
    { status, body: JSON.stringify(body) },
  );
}
