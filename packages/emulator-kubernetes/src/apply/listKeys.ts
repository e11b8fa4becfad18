const associative: [RegExp, string[]][] = [
  [/^metadata\.ownerReferences$/, ['uid']],
  [/(^|\.)(containers|initContainers|ephemeralContainers)$/, ['name']],
  [/[cC]ontainers\.ports$/, ['containerPort', 'protocol']],
  [/[cC]ontainers\.env$/, ['name']],
  [/[cC]ontainers\.volumeMounts$/, ['mountPath']],
  [/[cC]ontainers\.volumeDevices$/, ['devicePath']],
  [/(^|\.)spec\.(volumes|imagePullSecrets|resourceClaims)$/, ['name']],
  [/(^|\.)spec\.hostAliases$/, ['ip']],
  [/^spec\.ports$/, ['port', 'protocol']],
  [/^status\.conditions$/, ['type']],
];

/**
 * The fields that tell the items of a list apart, by the path of the list
 * without its items, such as `spec.template.spec.containers.ports`. Nothing
 * for a list that is replaced as a whole. Source: `x-kubernetes-list-map-keys`
 * in kubernetes/kubernetes:api/openapi-spec/swagger.json, for the kinds that
 * the stand-in has.
 */
export function listKeys(path: string): string[] | undefined {
  return associative.find(([pattern]) => pattern.test(path))?.[1];
}

/** Lists whose items are their own keys; source: as above, `x-kubernetes-list-type`. */
export function isSet(path: string): boolean {
  return path === 'metadata.finalizers';
}

const atomicMaps =
  /(^spec\.selector|(fieldRef|resourceFieldRef|secretKeyRef|configMapKeyRef|nodeSelector|roleRef|labelSelector))$/;

/** Maps that are replaced as a whole; source: as above, `x-kubernetes-map-type`. */
export function isAtomicMap(path: string): boolean {
  return atomicMaps.test(path);
}

/** Key fields may be left out when they have a default. */
export const keyDefaults: Record<string, unknown> = { protocol: 'TCP' };
