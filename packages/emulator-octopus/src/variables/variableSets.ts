import { Entity, Kind } from '../store/kind';

export interface VariablePrompt {
  Label: string | null;
  Description: string | null;
  Required: boolean;
  DisplaySettings: Record<string, string>;
}

/** Keys of a scope that a caller may write. Source: octopus-api.md §3.2. */
export type ScopeKey =
  | 'Environment'
  | 'Machine'
  | 'Role'
  | 'Action'
  | 'Channel'
  | 'TenantTag'
  | 'ProcessOwner';

export interface Variable {
  Id: string;
  Name: string;
  /** Kept for sensitive variables too, and left out of answers. */
  Value: string | null;
  Description: string | null;
  Type: string;
  Scope: Partial<Record<ScopeKey, string[]>>;
  Prompt: VariablePrompt | null;
  IsSensitive: boolean;
  IsEditable: boolean;
}

/** Variables of a project or a library set, or a snapshot of them. */
export interface VariableSet extends Entity {
  SpaceId: string;
  OwnerId: string;
  Version: number;
  Variables: Variable[];
  /** A snapshot can no longer be changed. */
  frozen: boolean;
}

export const variableSets: Kind<VariableSet> = {
  idPrefix: 'variableset',
  itemType: 'VariableSet',
  label: 'Variable Set',
  path: 'variables',
};
