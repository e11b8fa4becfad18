import { JsonValue } from '@backstage/types';

/** Values that a field offers, or values with what they are called. */
export type Suggestions = string[] | Record<string, string>;

/** What `octopus.templates` says, with everything that follows from the rest. */
export interface TemplateSettings {
  /** Where the settings are, for messages. */
  path: string;
  /** Names of the templates to offer; all of them when left out. */
  offer?: string[];
  /** Of the template entities. */
  namespace: string;
  /** Entity reference of who owns the templates; nobody when left out. */
  owner?: string;
  /** Hosts of GitHub on which new repositories may be made. */
  hosts: string[];
  /** What fields of forms begin with, by the name of the field. */
  defaults: Record<string, JsonValue>;
  /**
   * What fields of forms suggest, by the name of the field: values, or values with
   * what they are called.
   */
  suggestions: Record<string, Suggestions>;
}
