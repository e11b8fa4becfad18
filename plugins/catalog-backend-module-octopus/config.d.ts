import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  octopus?: {
    /**
     * The templates that `@octopus-backstage/plugin-catalog-backend-module-octopus/templates`
     * offers. Without it, all of them, in the namespace `default`.
     */
    templates?: {
      /** Names of the templates to offer, such as `octopus-node-app`. Default: all. */
      offer?: string | string[];
      /** Namespace of the templates. Default: `default`. */
      namespace?: string;
      /** Owner of the templates, such as `group:default/platform`. Default: none. */
      owner?: string;
      /**
       * Hosts on which new repositories may be made, best first. Default: those
       * of `integrations.github`.
       */
      hosts?: string | string[];
      /**
       * What fields of the forms begin with, by the name of the field, such as
       * `region` or `repoUrl`. Default of `space`: the `defaultSpace` of the
       * instance, if there is only one.
       */
      defaults?: {
        [field: string]: string | number | boolean | null | object;
      };
      /**
       * What fields of the forms suggest, by the name of the field: a list of
       * values, or values with a name for each. There is `region`, by default the
       * regions of AWS, and `awsAccount`, by default those of `aws.accounts`. Other
       * values can be typed.
       */
      suggestions?: {
        [field: string]: string[] | { [value: string]: string };
      };
    };
  };
  catalog?: {
    providers?: {
      /**
       * Providers of Octopus projects, by an id of your choice. Without any,
       * nothing is read.
       */
      octopus?: {
        [id: string]: {
          /** Name of the instance in `octopus.instances`. Default: the only one. */
          instance?: string;
          /** Id, name or slug of the space. Default: the instance's `defaultSpace`. */
          space?: string;
          /**
           * `components` creates a component for each project; `annotate` adds
           * the annotation `octopus.com/project-slug` to components that are named
           * like a project's slug. Default: `components`.
           */
          mode?: 'components' | 'annotate';
          /**
           * When to read the projects. Default: every 10 minutes, with a
           * timeout of 5 minutes. Its `scope` is ignored: components are read
           * by one backend at a time, annotations by every backend.
           */
          schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
          /** Includes only projects of these project groups, by name, slug or id. Default: all. */
          projectGroups?: string | string[];
          /** Includes only projects whose name matches one of these regular expressions. Default: all. */
          include?: string | string[];
          /** Excludes projects whose name matches one of these regular expressions. */
          exclude?: string | string[];
          /**
           * Owner of the components, such as `group:default/platform`. Required
           * in mode `components`. This setting and those below are not allowed
           * in mode `annotate`.
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
