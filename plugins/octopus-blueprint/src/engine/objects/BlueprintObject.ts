import { ObjectAddress } from './objectKey';

/** One object of a blueprint. */
export interface BlueprintObject<S = any> extends ObjectAddress {
  key: string;
  spec: S;
  /** Key of the project, runbook or library variable set that it is in. */
  owner?: string;
  /** Keys of the objects of the blueprint that must be there first. */
  needs: string[];
  /** Of a runbook process: keys of the project and the sets whose variables its published snapshot freezes. */
  sees?: string[];
}
