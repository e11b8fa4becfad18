import type { OctopusCredential } from '../types';

/** The secret part of a credential. */
export function secretOf(credential: OctopusCredential): string {
  return 'apiKey' in credential ? credential.apiKey : credential.accessToken;
}

/** Masks a credential in text from elsewhere. */
export function redact(text: string, credential: OctopusCredential): string {
  return text.split(secretOf(credential)).join('***');
}
