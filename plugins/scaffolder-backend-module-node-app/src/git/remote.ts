import type { GitHttpRequest } from 'isomorphic-git';
import http from 'isomorphic-git/http/node';

/**
 * How long a server may be silent, in milliseconds. Node gives up after 5 seconds
 * otherwise (`timeout` of `http.globalAgent`), in which a busy server has not taken
 * a push.
 */
const LONGEST_SILENCE = 60_000;

/** Not all commands of isomorphic-git take a signal, and its client heeds none. */
const patientHttp = (signal: AbortSignal | undefined) => ({
  request: (request: GitHttpRequest) =>
    http.request({
      ...request,
      fetchOptions: { timeout: LONGEST_SILENCE, signal },
    }),
});

/** A repository as git reaches it. */
export interface GitRemote {
  /** Clone address, over HTTP. */
  url: string;
  /** Sent as the password, as GitHub wants it; never logged. */
  token: string;
  signal?: AbortSignal;
  /** Milliseconds between attempts to reach it. */
  delays?: number[];
  /** Is told what is waited for. */
  logger?: { warn(line: string): void };
}

/** What isomorphic-git is told about a remote. It would ask without credentials first if it had them from a callback. */
export function remoteOptions({ url, token, signal }: GitRemote) {
  const credentials = Buffer.from(`x-access-token:${token}`).toString('base64');
  return {
    http: patientHttp(signal),
    url,
    headers: {
      'user-agent': 'git/octopus-for-backstage',
      authorization: `Basic ${credentials}`,
    },
  };
}
