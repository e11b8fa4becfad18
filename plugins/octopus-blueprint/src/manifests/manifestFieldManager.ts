/**
 * Who owns the fields of what is applied. The runbook and the actions use the
 * same one, so that neither takes a field of the other for a conflict.
 */
export const manifestFieldManager = 'octopus-reference-architecture';
