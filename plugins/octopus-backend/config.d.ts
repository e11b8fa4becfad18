import { HumanDuration } from '@backstage/types';

export interface Config {
  octopus?: {
    featureBranches?: {
      /** Deletes the namespaces of feature branches whose time is over. */
      expiry?: {
        /** Default: true. Only what was deployed with an expiry is ever deleted. */
        enabled?: boolean;
        /** How often to look for some. Default: every 15 minutes. */
        frequency?: HumanDuration | string;
        /** How long that may take. Default: 10 minutes. */
        timeout?: HumanDuration | string;
      };
    };
  };
}
