import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  catalog?: {
    providers?: {
      /**
       * Projects of Octopus spaces in the catalog, by an id of your choice.
       * Nothing is read while there is none.
       */
      octopus?: {
        [id: string]: {
          /** Name of the instance in `octopus.instances`. May be left out when there is only one. */
          instance?: string;
          /** Id, name or slug of the space. Default: the instance's `defaultSpace`. */
          space?: string;
          /**
           * `components` (the default) brings each project in as a component;
           * `annotate` adds the annotation `octopus.com/project-slug` to
           * components that are named as a project's slug.
           */
          mode?: 'components' | 'annotate';
          /**
           * When the projects are read. Default: every 10 minutes, for 5
           * minutes at most. Its `scope` is not used: components are brought
           * in by one backend at a time, annotations by each.
           */
          schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
          /** Only projects of these project groups, by name, slug or id. */
          projectGroups?: string | string[];
          /** Only projects whose name one of these regular expressions finds something in. */
          include?: string | string[];
          /** No projects whose name one of these regular expressions finds something in. */
          exclude?: string | string[];
          /**
           * Owner of the components, such as `group:default/platform`. Needed
           * in mode `components`, as the only one of the following; none of
           * them is allowed in mode `annotate`.
           */
          owner?: string;
          /** System of the components. */
          system?: string;
          /** Lifecycle of the components. Default: `production`. */
          lifecycle?: string;
          /** Type of the components. Default: `service`. */
          type?: string;
          /** Namespace of the components. Default: `default`. */
          namespace?: string;
        };
      };
    };
  };
}
