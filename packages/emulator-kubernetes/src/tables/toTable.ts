import { Cluster } from '../cluster/Cluster';
import { KubeObject } from '../objects/KubeObject';
import { ResourceType } from '../resources/ResourceType';
import { columnsOf } from './columns';
import { describeAge } from './describeAge';

/** Does the client take tables before objects, as kubectl does to print them? */
export function wantsTable(accept: string | null): boolean {
  const [first = ''] = (accept ?? '').split(',');
  return /;as=Table(;|$)/.test(first) && /;g=meta\.k8s\.io(;|$)/.test(first);
}

/** Objects as a table. Source: "Receiving resources as Tables" in "Kubernetes API Concepts". */
export function toTable(
  cluster: Cluster,
  type: ResourceType,
  objects: KubeObject[],
  metadata: object,
) {
  const columns = columnsOf(type.kind);
  return {
    kind: 'Table',
    apiVersion: 'meta.k8s.io/v1',
    metadata,
    columnDefinitions: columns.map(([name]) => ({
      name,
      type: 'string',
      format: name === 'Name' ? 'name' : '',
      description: '',
      priority: 0,
    })),
    rows: objects.map(object => {
      const age = describeAge(
        object.metadata.creationTimestamp,
        cluster.clock.now(),
      );
      return {
        cells: columns.map(([, cell]) => cell(object, age)),
        object: {
          kind: 'PartialObjectMetadata',
          apiVersion: 'meta.k8s.io/v1',
          metadata: object.metadata,
        },
      };
    }),
  };
}
