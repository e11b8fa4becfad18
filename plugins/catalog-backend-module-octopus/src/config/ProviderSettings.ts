import { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';

/** Selects projects of a space. */
export interface ProjectFilter {
  /** Names, slugs or ids of project groups; all groups when omitted. */
  groups?: string[];
  /** At least one must match the name; every name matches when empty. */
  include: RegExp[];
  /** None of them may match the name. */
  exclude: RegExp[];
}

interface SharedSettings {
  id: string;
  /** Path in the configuration, for error messages. */
  path: string;
  instance: string;
  /** Whether annotations have to name the instance because there are others. */
  isOneOfSeveral: boolean;
  /** Id, name or slug. */
  space: string;
  schedule: SchedulerServiceTaskScheduleDefinition;
  filter: ProjectFilter;
}

/** The settings that go into every component. */
export interface ComponentSettings {
  owner: string;
  system?: string;
  lifecycle: string;
  type: string;
  namespace: string;
}

/** Settings of a provider that creates components. */
export type ComponentsProviderSettings = SharedSettings & {
  mode: 'components';
  component: ComponentSettings;
};

/** Settings of a provider that annotates components named like a project. */
export type AnnotateProviderSettings = SharedSettings & { mode: 'annotate' };

/** One entry of `catalog.providers.octopus`. */
export type ProviderSettings =
  | ComponentsProviderSettings
  | AnnotateProviderSettings;
