import http from 'isomorphic-git/http/node';
import { GitRemote } from './GitRemote';

/** What isomorphic-git is told about a remote. It is asked for credentials once: GitHub refuses a wrong token with the same words again. */
export function remoteOptions({ url, token, signal }: GitRemote) {
  return {
    http,
    url,
    signal,
    headers: { 'user-agent': 'git/octopus-for-backstage' },
    onAuth: () => ({ username: 'x-access-token', password: token }),
    onAuthFailure: () => ({ cancel: true }),
  };
}
