import { PackageReferenceSpec, StepSpec } from '../model/Blueprint';

function packageInventory(reference: PackageReferenceSpec) {
  const { name, packageId, feed, acquisitionLocation } = reference;
  const feedName = typeof feed === 'object' && 'ref' in feed ? feed.name : feed;
  return {
    name: name || '(primary)',
    packageId: typeof packageId === 'object' ? packageId.name : packageId,
    feed:
      typeof feedName === 'object'
        ? `built-in ${feedName.builtInFeed} feed`
        : feedName,
    acquisitionLocation,
    selectionMode: reference.properties?.SelectionMode,
  };
}

/** A step in the form of the inventory, which leaves script bodies and the values of JSON properties out. */
export function stepInventory(step: StepSpec) {
  const properties: Record<string, string> = {};
  const jsonProperties: string[] = [];
  for (const [key, value] of Object.entries(step.properties)) {
    if (key === 'Octopus.Action.Script.ScriptBody') {
      continue;
    } else if (typeof value === 'string') {
      properties[key] = value;
    } else if ('json' in value) {
      jsonProperties.push(key);
    } else {
      properties[key] = value.name;
    }
  }
  return {
    name: step.name,
    actionType: step.actionType,
    condition: step.condition,
    startTrigger: step.startTrigger,
    packageRequirement: step.packageRequirement,
    targetRoles: step.targetRoles,
    environments: step.environments,
    workerPool: step.workerPool ?? null,
    container: step.container,
    packages: step.packages?.map(packageInventory),
    features: step.features,
    properties,
    jsonProperties: jsonProperties.length ? jsonProperties.sort() : undefined,
    canBeUsedForProjectVersioning:
      step.canBeUsedForProjectVersioning || undefined,
  };
}
