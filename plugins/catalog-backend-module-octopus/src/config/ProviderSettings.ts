import { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';

/** Which projects of a space are meant. */
export interface ProjectFilter {
  /** Names, slugs or ids; any group when left out. */
  groups?: string[];
  /** One of them has to find something in the name; any name when there is none. */
  include: RegExp[];
  /** None of them may find something in the name. */
  exclude: RegExp[];
}

interface SharedSettings {
  id: string;
  /** Where it stands in the configuration, for messages. */
  path: string;
  instance: string;
  /** There are other instances, so that annotations have to name this one. */
  isOneOfSeveral: boolean;
  /** Id, name or slug. */
  space: string;
  schedule: SchedulerServiceTaskScheduleDefinition;
  filter: ProjectFilter;
}

/** What components are made with. */
export interface ComponentSettings {
  owner: string;
  system?: string;
  lifecycle: string;
  type: string;
  namespace: string;
}

/** Brings projects in as components. */
export type ComponentsProviderSettings = SharedSettings & {
  mode: 'components';
  component: ComponentSettings;
};

/** Annotates components that are named as a project. */
export type AnnotateProviderSettings = SharedSettings & { mode: 'annotate' };

/** One entry of `catalog.providers.octopus`. */
export type ProviderSettings =
  | ComponentsProviderSettings
  | AnnotateProviderSettings;
