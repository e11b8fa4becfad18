/**
 * The Kubernetes version of new clusters, of the action and of the runbook alike;
 * one in standard support of EKS, which `pins.json` says until when.
 *
 * @public
 */
export const kubernetesVersion = '1.35';
