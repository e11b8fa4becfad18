import { Cluster } from '../cluster/Cluster';
import { Change } from '../store/ObjectStore';

/** Looks after objects: told of every change, it brings about what is to follow. */
export type Controller = (cluster: Cluster, change: Change) => void;
