/** The bearer token that the stand-in knows. */
export const kubernetesSandboxToken = 'sandbox-kubernetes-token';
