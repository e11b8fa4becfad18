import { mockServices } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import {
  OctopusService,
  ActionPermissions,
  unrestrictedActions,
} from '@octopus-backstage/plugin-octopus-node';
import { createEksClusterAction } from '../actions/createCluster';
import { createEksDeleteClusterAction } from '../actions/deleteCluster';
import { AwsClients } from '../context/AwsClients';
import { Clock } from '../context/Clock';
import { checkpointsOf, noCheckpoints, StoredCheckpoints } from './checkpoints';
import { fastClock } from './fastClock';

/** Is passed the name of each command for EKS, CloudFormation and EC2, which is sent when the promise resolves. */
export type BeforeRequest = (command: string) => Promise<void>;

/** What a run outputs for people and for later steps. */
export interface RunResult {
  outputs: Record<string, any>;
  log: string[];
  /** What it threw. */
  error?: Error;
}

/** Most requests of a run only ask whether something is ready yet: a test takes half as long with a quarter of them. */
const STRIDE = 4;

/** Returns a function that runs one of the actions on the cluster `octopus`. `task` is the id of the task. */
export function createRunner(options: {
  clients: (region: string, beforeRequest?: BeforeRequest) => AwsClients;
  octopus: OctopusService;
}) {
  return async (
    action: 'create' | 'delete',
    input: Record<string, unknown> = {},
    more: {
      signal?: AbortSignal;
      task?: string;
      /** By default one of long strides. */
      clock?: Clock;
      permissions?: ActionPermissions;
      beforeRequest?: BeforeRequest;
      /** What earlier runs of the task stored; none by default. */
      checkpoints?: StoredCheckpoints;
    } = {},
  ): Promise<RunResult> => {
    const logger = mockServices.logger.mock();
    const log: string[] = [];
    logger.info.mockImplementation(line => void log.push(line));
    logger.warn.mockImplementation(line => void log.push(line));
    const ctx = {
      ...createMockActionContext<any, any>({
        input: { clusterName: 'octopus', region: 'eu-west-1', ...input } as any,
        logger,
      }),
      // The mock does not pass these on.
      signal: more.signal,
      task: { id: more.task ?? 'task-1' },
      checkpoint: checkpointsOf(more.checkpoints ?? noCheckpoints()),
    };
    const make =
      action === 'create'
        ? createEksClusterAction
        : createEksDeleteClusterAction;
    const { handler } = make({
      aws: {
        clients: async ({ region }) =>
          options.clients(region, more.beforeRequest),
      },
      octopus: options.octopus,
      permissions: more.permissions ?? unrestrictedActions,
      clock: more.clock ?? fastClock(STRIDE),
    });
    const error = await handler(ctx).then(
      () => undefined,
      (thrown: Error) => thrown,
    );
    const outputs = Object.fromEntries(
      (ctx.output as jest.Mock).mock.calls,
    ) as Record<string, any>;
    return { outputs, log, error };
  };
}
