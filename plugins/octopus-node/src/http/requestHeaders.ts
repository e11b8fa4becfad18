import type { OctopusCredential } from '../types';

/** Headers of a request. Source for the credential: octopus-api.md section 5. */
export function requestHeaders(
  credential: OctopusCredential,
  hasBody: boolean,
): Record<string, string> {
  return {
    Accept: 'application/json, text/plain;q=0.5',
    'User-Agent': 'octopus-for-backstage',
    ...(hasBody ? { 'Content-Type': 'application/json' } : {}),
    ...('apiKey' in credential
      ? { 'X-Octopus-ApiKey': credential.apiKey }
      : { Authorization: `Bearer ${credential.accessToken}` }),
  };
}
