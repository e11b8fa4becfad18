import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Request } from 'express';

/** Who asks: over HTTP, with the request, or through an action. */
export interface Caller {
  credentials: BackstageCredentials;
  request?: Request;
}
