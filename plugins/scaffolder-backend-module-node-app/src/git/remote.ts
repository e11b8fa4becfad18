import http from 'isomorphic-git/http/node';

/** A repository as git reaches it. */
export interface GitRemote {
  /** Clone address, over HTTP. */
  url: string;
  /** Sent as the password, as GitHub wants it; never logged. */
  token: string;
  signal?: AbortSignal;
}

/** What isomorphic-git is told about a remote. It would ask without credentials first if it had them from a callback. */
export function remoteOptions({ url, token, signal }: GitRemote) {
  const credentials = Buffer.from(`x-access-token:${token}`).toString('base64');
  return {
    http,
    url,
    signal,
    headers: {
      'user-agent': 'git/octopus-for-backstage',
      authorization: `Basic ${credentials}`,
    },
  };
}
