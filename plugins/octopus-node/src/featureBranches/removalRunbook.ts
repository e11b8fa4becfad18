/**
 * The name of the runbook that deletes the namespace of a feature branch, as
 * plugin-octopus-blueprint gives it to the project of the stack.
 */
export const REMOVAL_RUNBOOK = 'Delete Feature Branch';
