import { DifferenceKind } from './compare';

/** A difference that stays, and why it does no harm. */
export interface AcceptedDifference {
  request: string;
  /** Never `accepts`: a wrong manifest must not pass. */
  kind: Exclude<DifferenceKind, 'accepts'>;
  /** Minor version of Kubernetes from which on it occurs; default: in all. */
  from?: number;
  reason: string;
}

const account =
  'A real server mounts the token of the service account into each pod; nothing here runs in pods that would read it.';
const field =
  'It is refused for the same fault, which the server names by another field, or beside a fault that follows from it.';

/** Held by `judged.test.ts`: one that does not occur any more has to go. */
export const acceptedDifferences: AcceptedDifference[] = [
  ...[
    'Service: a name that begins with a digit',
    'Ingress: a backend that begins with a digit',
  ].map(request => ({
    request,
    kind: 'refuses' as const,
    from: 36,
    reason:
      'Services may have such names since 1.36, where RelaxedServiceNameValidation is on. The stand-in plays an older server, as many clusters are.',
  })),
  {
    request: 'Service: node port 80',
    kind: 'refuses',
    reason:
      'The server gives out node ports only when it stores a service, so that it does not check their range in a dry run. Without one both refuse it.',
  },
  {
    request: 'Deployment: an image with blanks around it',
    kind: 'makes something else',
    reason:
      'Of a reference that it cannot read, the server takes no tag to be `latest`. Nothing pulls images here.',
  },
  {
    request: 'Deployment: a volume without a kind',
    kind: 'makes something else',
    reason: 'An empty list that was sent is kept; the server leaves it out.',
  },
  {
    request: 'adds a container',
    kind: 'makes something else',
    reason:
      'The controller counts revisions of a deployment a moment later here.',
  },
  ...['as it should be', 'a restart policy of jobs', 'a name of its kind'].map(
    name => ({
      request: `Pod: ${name}`,
      kind: 'makes something else' as const,
      reason: account,
    }),
  ),
  {
    request: 'Deployment: a privileged container that may not escalate',
    kind: 'names other fields',
    reason:
      'The judge does not allow privileged containers at all, as its flags leave that; EKS does.',
  },
  ...[
    'Service: two names for one port',
    'Deployment: no template',
    'Deployment: a strategy that there is not',
    'RoleBinding: no role',
    'Namespace: a name of 64 letters',
  ].map(request => ({
    request,
    kind: 'names other fields' as const,
    reason: field,
  })),
];
