import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { LoadBalancers, SandboxClock } from '@octopus-backstage/emulator-core';
import { applyDefaults } from '../admission/applyDefaults';
import { prepareNew } from '../admission/prepareNew';
import { requirePriority } from '../admission/requirePriority';
import { validate } from '../admission/validate';
import { Manager } from '../apply/managers';
import { recordUpdate } from '../apply/recordUpdate';
import { refusals } from '../http/ApiError';
import { KubeObject, SentObject } from '../objects/KubeObject';
import { apiVersionOf, ResourceType } from '../resources/ResourceType';
import { typeOfKind } from '../resources/resourceTypes';
import { ObjectStore } from '../store/ObjectStore';
import { Placement } from './Placement';
import { timestamp } from './timestamp';

/** Where a cluster is, and what it asks for in its surroundings. */
export interface Surroundings {
  name: string;
  placement: Placement;
  loadBalancers: LoadBalancers;
}

/** A write that changes nothing is none: the resource version stays. */
export class Cluster {
  readonly store = new ObjectStore();

  constructor(
    readonly clock: SandboxClock,
    readonly surroundings: Surroundings,
  ) {}

  get(type: ResourceType, namespace: string | undefined, name: string) {
    const found = this.store.get(type, namespace, name);
    if (!found) {
      throw refusals.notFound(type, name);
    }
    return found;
  }

  /** Is there such a namespace, to stay? */
  isOpen(namespace: string): boolean {
    const found = this.store.get(typeOfKind('Namespace'), undefined, namespace);
    return found !== undefined && !found.metadata.deletionTimestamp;
  }

  /** What the server fills in before it knows who wrote what. */
  begin(
    type: ResourceType,
    namespace: string | undefined,
    sent: SentObject,
  ): KubeObject {
    const { name, generateName, ...metadata } = sent.metadata ?? {};
    const suffix = randomUUID().replace(/-/g, '').slice(0, 5);
    return {
      ...sent,
      apiVersion: apiVersionOf(type),
      kind: type.kind,
      metadata: {
        ...metadata,
        name: name ?? `${generateName}${suffix}`,
        ...(generateName && { generateName }),
        ...(type.namespaced && { namespace }),
        uid: randomUUID(),
        resourceVersion: '',
        ...(type.hasGeneration && { generation: 1 }),
        creationTimestamp: timestamp(this.clock),
      },
    };
  }

  /** @throws ApiError as the server would refuse it */
  create(
    type: ResourceType,
    object: KubeObject,
    options: { dryRun?: boolean } = {},
  ): KubeObject {
    const { name, namespace } = object.metadata;
    if (this.store.get(type, namespace, name)) {
      throw refusals.alreadyExists(type, name);
    }
    this.requireNamespace(type, name, namespace);
    requirePriority(type, object);
    validate(type, applyDefaults(object));
    const complete = applyDefaults(prepareNew(this.store, object));
    return options.dryRun ? complete : this.store.put(type, complete);
  }

  /** @throws ApiError as the server would refuse it */
  update(
    type: ResourceType,
    before: KubeObject,
    object: KubeObject,
    options: { dryRun?: boolean } = {},
  ): KubeObject {
    const complete = applyDefaults(object);
    validate(type, complete, before);
    if (isDeepStrictEqual(complete, before)) {
      return before;
    }
    const isNewSpec = !isDeepStrictEqual(complete.spec, before.spec);
    const after = {
      ...complete,
      metadata: {
        ...complete.metadata,
        ...(type.hasGeneration &&
          isNewSpec && { generation: (before.metadata.generation ?? 0) + 1 }),
      },
    };
    return options.dryRun ? after : this.store.put(type, after);
  }

  /** Creates what a controller makes. */
  make(object: SentObject, controller: string): KubeObject {
    const type = typeOfKind(object.kind!);
    const made = this.begin(type, object.metadata?.namespace, object);
    return this.create(
      type,
      recordUpdate(
        undefined,
        applyDefaults(made),
        this.writer(type, controller),
        timestamp(this.clock),
      ),
    );
  }

  /** Changes what a controller keeps up to date; nothing when it is gone. */
  change(
    object: KubeObject,
    controller: string,
    fields: (current: KubeObject) => Partial<KubeObject>,
    subresource?: string,
  ): KubeObject | undefined {
    const type = typeOfKind(object.kind);
    const { namespace, name, uid } = object.metadata;
    const current = this.store.get(type, namespace, name);
    if (current?.metadata.uid !== uid) {
      return undefined;
    }
    const changed = { ...current, ...fields(current) } as KubeObject;
    return this.update(
      type,
      current,
      recordUpdate(
        current,
        changed,
        {
          ...this.writer(type, controller),
          ...(subresource && { subresource }),
        },
        timestamp(this.clock),
      ),
    );
  }

  private writer(type: ResourceType, manager: string): Manager {
    return { manager, operation: 'Update', apiVersion: apiVersionOf(type) };
  }

  private requireNamespace(
    type: ResourceType,
    name: string,
    namespace: string | undefined,
  ) {
    if (namespace === undefined) {
      return;
    }
    const namespaces = typeOfKind('Namespace');
    const found = this.get(namespaces, undefined, namespace);
    if (found.metadata.deletionTimestamp) {
      throw refusals.forbidden(
        type,
        name,
        `unable to create new content in namespace ${namespace} because it is being terminated`,
        [
          {
            reason: 'NamespaceTerminating',
            message: `namespace ${namespace} is being terminated`,
            field: 'metadata.namespace',
          },
        ],
      );
    }
  }
}
