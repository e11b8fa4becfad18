import { HumanDuration } from '@backstage/types';

export interface Config {
  octopus?: {
    /**
     * Notifies the owners of entities whose deployments fail or wait for a
     * person.
     */
    notifications?: {
      /** Default: false. It needs a database, and Backstage's notifications. */
      enabled?: boolean;
      /** How often to check for them. Default: every minute. */
      frequency?: HumanDuration | string;
      /** How long a check may take. Default: 5 minutes. */
      timeout?: HumanDuration | string;
    };
    /** What the fields of forms offer to choose from. */
    pickers?: {
      /**
       * Default: true. Without it nobody gets a list of spaces, projects,
       * environments, channels, releases or branches by the name of a space, and
       * the fields of forms are text fields.
       */
      enabled?: boolean;
    };
    /**
     * Keeps what is known of projects in the database, so that pages are there at
     * once after a restart.
     */
    readModel?: {
      /** Default: true. */
      enabled?: boolean;
      /**
       * Follows what changes in the spaces that entities name, on one backend at a
       * time, so that nothing is requested when somebody looks. Default: true.
       */
      follow?: boolean;
      /** For how long to keep what nobody looks at. Default: 30 days. */
      retention?: HumanDuration | string;
    };
    /**
     * How long a page waits for an answer. What takes longer is read to its end
     * for whoever asks again; until then pages show the last that is known, or
     * that there is no answer yet. Default: 1.6 seconds, so that people wait less
     * than two.
     */
    answerWithin?: HumanDuration | string;
    /**
     * Lets Octopus's subscriptions tell this portal that something has changed in
     * a space.
     */
    subscriptions?: {
      /**
       * What a subscription sends in the header X-Octopus-Subscription-Secret, at
       * least 20 characters. Without it there is no such route.
       * @visibility secret
       */
      secret?: string;
      /**
       * Where Octopus reaches this portal besides its public address, up to and
       * including `/api/octopus`. The actions `octopus:subscribe` and
       * `octopus:unsubscribe` take no other. Default: none.
       */
      addresses?: string[];
    };
    featureBranches?: {
      /** Deletes the namespaces of expired feature branches. */
      expiry?: {
        /**
         * Default: true. Only feature branches that were deployed with an
         * expiry are ever deleted.
         */
        enabled?: boolean;
        /** How often to check for them. Default: every 15 minutes. */
        frequency?: HumanDuration | string;
        /** How long a check may take. Default: 10 minutes. */
        timeout?: HumanDuration | string;
      };
    };
  };
}
