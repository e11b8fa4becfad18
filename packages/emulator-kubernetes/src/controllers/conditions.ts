import { Cluster } from '../cluster/Cluster';
import { timestamp } from '../cluster/timestamp';

export interface Condition {
  type: string;
  status: 'True' | 'False';
  reason?: string;
  message?: string;
  lastTransitionTime?: string;
  lastUpdateTime?: string;
}

/** Sets conditions; one that stays as it was keeps its time. */
export function setConditions(
  cluster: Cluster,
  before: Condition[] = [],
  now: Condition[],
): Condition[] {
  const others = before.filter(({ type }) => !now.some(c => c.type === type));
  return [
    ...others,
    ...now.map(condition => {
      const old = before.find(({ type }) => type === condition.type);
      return {
        ...condition,
        lastTransitionTime:
          old?.status === condition.status
            ? old.lastTransitionTime
            : timestamp(cluster.clock),
      };
    }),
  ];
}
