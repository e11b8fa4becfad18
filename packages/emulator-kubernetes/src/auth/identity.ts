import { AccessPolicy } from '@octopus-backstage/emulator-core';

/** Who asks, and which cluster. */
export interface Identity {
  username: string;
  cluster: string;
  policies: AccessPolicy[];
}
