import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      /** Lets the search find the Octopus releases and runbooks of entities. */
      octopus?: {
        /** Default: false. */
        enabled?: boolean;
        /**
         * When to look for what is new. Default: every 10 minutes, with a timeout of
         * 30 minutes.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /**
         * Of which entities, as a filter of the catalog, or several of which one has
         * to fit. Default: all that are annotated with an Octopus project.
         */
        filter?: object | object[];
        /**
         * Where the Octopus tab of an entity is. Default:
         * `/catalog/:namespace/:kind/:name/octopus`.
         */
        locationTemplate?: string;
      };
    };
  };
}
