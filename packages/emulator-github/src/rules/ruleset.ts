import type { components } from '@octokit/openapi-types';

type Schemas = components['schemas'];

export type Rule = Schemas['repository-rule'];

/** A ruleset of one repository. */
export interface Ruleset {
  id: number;
  name: string;
  target: 'branch' | 'tag' | 'push';
  enforcement: 'disabled' | 'active' | 'evaluate';
  bypassActors: Schemas['repository-ruleset-bypass-actor'][];
  conditions: { ref_name?: { include?: string[]; exclude?: string[] } };
  rules: Rule[];
  createdAt: string;
  updatedAt: string;
}
