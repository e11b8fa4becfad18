import { ObjectMeta } from 'kubernetes-types/meta/v1';

/** An object that says what it is and what it is called, as an apply needs it. */
export type KubernetesManifest<
  T extends { apiVersion?: string; kind?: string; metadata?: ObjectMeta } = {
    apiVersion?: string;
    kind?: string;
    metadata?: ObjectMeta;
  },
> = T & {
  apiVersion: NonNullable<T['apiVersion']>;
  kind: NonNullable<T['kind']>;
  metadata: ObjectMeta & { name: string };
};
