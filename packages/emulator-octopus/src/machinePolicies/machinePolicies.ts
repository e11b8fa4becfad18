import { Entity, Kind } from '../store/kind';

export interface MachinePolicy extends Entity {
  SpaceId: string;
  Name: string;
  Description: string | null;
  IsDefault: boolean;
  /** The policy itself, as the API writes it. */
  details: Record<string, unknown>;
}

export const machinePolicies: Kind<MachinePolicy> = {
  idPrefix: 'MachinePolicies',
  itemType: 'MachinePolicy',
  label: 'Machine Policy',
  path: 'machinepolicies',
};
