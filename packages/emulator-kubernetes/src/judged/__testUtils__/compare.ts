import { JudgedRequest } from './types';

/** What one server said to a request. */
export interface Spoken {
  status: number;
  body: any;
}

export type DifferenceKind =
  /** The stand-in takes what the server refuses: a wrong manifest would pass. */
  | 'accepts'
  /** The stand-in refuses what the server takes. */
  | 'refuses'
  /** Both refuse, with another status or reason. */
  | 'refuses otherwise'
  /** Both refuse for the same reason, and name other fields. */
  | 'names other fields'
  /** Both take it, and make something else of it. */
  | 'makes something else';

export interface Difference {
  request: string;
  kind: DifferenceKind;
  /** What each said, in short. */
  standIn: string;
  server: string;
}

/** How the answers to one request differ, if they do. */
export function compare(
  { name }: JudgedRequest,
  standIn: Spoken,
  server: Spoken,
): Difference | undefined {
  const kind = kindOfDifference(standIn, server);
  if (!kind) {
    return undefined;
  }
  const [first] = lacking(visible(server.body), visible(standIn.body));
  const place = kind === 'makes something else' ? first : undefined;
  return {
    request: name,
    kind,
    standIn: inShort(standIn, place),
    server: inShort(server, place),
  };
}

function kindOfDifference(
  standIn: Spoken,
  server: Spoken,
): DifferenceKind | undefined {
  if (isTaken(standIn) !== isTaken(server)) {
    return isTaken(standIn) ? 'accepts' : 'refuses';
  }
  if (isTaken(server)) {
    return standIn.status === server.status &&
      lacking(visible(server.body), visible(standIn.body)).length === 0
      ? undefined
      : 'makes something else';
  }
  if (
    standIn.status !== server.status ||
    standIn.body?.reason !== server.body?.reason
  ) {
    return 'refuses otherwise';
  }
  return fieldsOf(standIn) === fieldsOf(server)
    ? undefined
    : 'names other fields';
}

function isTaken({ status }: Spoken): boolean {
  return status < 300;
}

function fieldsOf({ body }: Spoken): string {
  const fields = (body?.details?.causes ?? []).map(
    ({ field }: { field?: string }) => field,
  );
  return [...new Set(fields)].sort().join(' ');
}

/** What people set, and what the server makes of it: no times, ids and addresses. */
function visible(body: any): any {
  const {
    metadata: { labels, annotations, finalizers, name } = {} as any,
    status: _,
    ...rest
  } = body ?? {};
  return { ...rest, metadata: { labels, annotations, finalizers, name } };
}

const random =
  /^(clusterIPs?|nodePort|healthCheckNodePort|uid|items|ipFamil.*|name)$/;

/** Paths that one has and the other has not, or otherwise. */
function lacking(server: any, standIn: any, path = ''): string[] {
  if (server === null || typeof server !== 'object') {
    return server === standIn ? [] : [path];
  }
  const keys = new Set([...Object.keys(server), ...Object.keys(standIn ?? {})]);
  return [...keys]
    .filter(key => !random.test(key))
    .flatMap(key =>
      lacking(
        server[key],
        (standIn as any)?.[key],
        path ? `${path}.${key}` : key,
      ),
    );
}

function inShort({ status, body }: Spoken, place?: string): string {
  if (place === undefined) {
    return `${status} ${body?.reason ?? ''}: ${body?.message ?? ''}`;
  }
  const value = place
    .split('.')
    .reduce((at: any, key) => at?.[key], visible(body));
  return `${status} ${place}: ${JSON.stringify(value)}`;
}
