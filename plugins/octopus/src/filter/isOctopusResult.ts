import { octopusSearchTypes } from '@octopus-backstage/plugin-octopus-common';

const types: string[] = Object.values(octopusSearchTypes);

/** Whether the search has found something of ours. */
export const isOctopusResult = ({ type }: { type: string }): boolean =>
  types.includes(type);
