import { join } from 'node:path';
import { installedPath } from './installedPath';

/** The programs that make a cluster's control plane, and its client. */
export interface Programs {
  /** Of Kubernetes, such as `1.35.4`. */
  version: string;
  etcd: string;
  apiServer: string;
  controllerManager: string;
  scheduler: string;
  kubectl: string;
  /** Plays nodes, and the pods on them. */
  kwok: string;
  /** File by which kwok knows what nodes and pods go through. */
  stages: string;
}

/** What `build/install.sh` has built on this machine; undefined when it was never run. */
export function findPrograms(): Programs | undefined {
  const folder = installedPath('install.sh');
  if (!folder) {
    return undefined;
  }
  return {
    version: /kubernetes-([\d.]+)-etcd/.exec(folder)![1],
    etcd: join(folder, 'etcd'),
    apiServer: join(folder, 'kube-apiserver'),
    controllerManager: join(folder, 'kube-controller-manager'),
    scheduler: join(folder, 'kube-scheduler'),
    kubectl: join(folder, 'kubectl'),
    kwok: join(folder, 'kwok'),
    stages: join(folder, 'stages.yaml'),
  };
}
