import {
  ActionContext as ScaffolderContext,
  createTemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { octopusClusterCreatePermission } from '@octopus-backstage/plugin-octopus-common';
import {
  ActionPermissions,
  checkpointKey,
  OctopusService,
} from '@octopus-backstage/plugin-octopus-node';
import { stringify } from 'yaml';
import { AwsAccess } from '../aws/createAwsAccess';
import { ActionContext } from '../context/ActionContext';
import { Clock, systemClock } from '../context/Clock';
import { OctopusRegistration } from '../octopus/resolveRegistration';
import { consoleUrl, kubeconfig } from '../output/clusterAccess';
import { clusterEntity } from '../output/clusterEntity';
import { describeResult } from '../output/describeResult';
import { ClusterSpec } from '../plan/ClusterSpec';
import { describePlan } from '../plan/describePlan';
import { ClusterPlan } from '../plan/makePlan';
import { planCluster } from '../run/planCluster';
import { ProvisionedCluster, provisionCluster } from '../run/provisionCluster';
import { reportCostsOnFailure } from '../run/reportCostsOnFailure';
import { checkOwner } from './checkOwner';
import { examples } from './createCluster.examples';
import {
  CreateClusterInput,
  createClusterInput,
  CreateClusterOutput,
  createClusterOutput,
} from './createClusterSchema';
import { toClusterSpec } from './toClusterSpec';

/**
 * The action `eks:create-cluster`: creates an EKS cluster with Fargate profiles
 * and an ingress controller, and registers it in Octopus.
 *
 * It can be run again at any time and then adds what is missing. If it fails,
 * it deletes nothing, but logs what exists and what that costs.
 *
 * @public
 */
export function createEksClusterAction(options: {
  aws: AwsAccess;
  octopus: OctopusService;
  permissions: ActionPermissions;
  clock?: Clock;
}) {
  const { aws, octopus, permissions, clock = systemClock } = options;

  return createTemplateAction({
    id: 'eks:create-cluster',
    description:
      'Creates an EKS cluster on Fargate with an ingress controller, and registers it in Octopus Deploy',
    examples,
    supportsDryRun: true,
    schema: { input: createClusterInput, output: createClusterOutput },
    async handler(ctx) {
      const { input, logger, signal } = ctx;
      const spec = toClusterSpec(input);
      checkOwner(input.owner);
      const { cluster: name, region } = spec;
      await permissions.require(
        ctx,
        octopusClusterCreatePermission,
        `the cluster '${name}' in ${region}`,
      );
      const context: ActionContext = {
        aws: await aws.clients({ account: input.awsAccount, region, signal }),
        clock,
        logger,
        signal,
      };
      const planned = await planCluster(context, { octopus, spec, ...input });
      const planText = describePlan(spec, planned.plan);
      logger.info(`The plan for the cluster ${name}:\n${planText}`);
      ctx.output('plan', planText);

      if (input.dryRun || ctx.isDryRun) {
        ctx.output('ingressHostname', '');
        ctx.output('targets', []);
        ctx.output(
          'summary',
          `Dry run: nothing changed. The plan:\n\n${planText}`,
        );
        return;
      }

      // A resumed task keeps its first plan, even if AWS would answer differently now.
      const plan = await ctx.checkpoint({
        key: checkpointKey('eks.plan', planned.plan.account, region, name),
        fn: () => planned.plan,
      });
      const provisioned = await provision(context, {
        ...planned,
        plan,
        spec,
        task: ctx.task.id,
      });
      report(ctx, { spec, plan, provisioned, owner: input.owner });
    },
  });
}

function provision(
  context: ActionContext,
  options: {
    spec: ClusterSpec;
    plan: ClusterPlan;
    registration?: OctopusRegistration;
    /** ARN that Octopus works as in AWS. */
    principal?: string;
    task: string;
  },
): Promise<ProvisionedCluster> {
  const { principal, ...rest } = options;
  const principals = new Set([
    ...(principal ? [principal] : []),
    // Only whoever created a cluster has access to it from the start.
    ...(rest.spec.adopt ? [rest.plan.principal] : []),
  ]);
  return reportCostsOnFailure(context, rest, callbacks =>
    provisionCluster(context, {
      ...rest,
      ...callbacks,
      principals: [...principals],
    }),
  );
}

function report(
  ctx: Pick<
    ScaffolderContext<CreateClusterInput, CreateClusterOutput>,
    'logger' | 'output'
  >,
  options: {
    spec: ClusterSpec;
    plan: ClusterPlan;
    provisioned: ProvisionedCluster;
    owner?: string;
  },
): void {
  const { spec, provisioned, owner = 'guests' } = options;
  const { cluster, ingressHostname, targets } = provisioned;
  const { region } = spec;
  const entity = clusterEntity({
    cluster,
    account: options.plan.account,
    region,
    owner,
    ingressHostname,
  });
  ctx.logger.info(
    `The cluster ${spec.cluster} is ready, with ${targets.length} ${
      targets.length === 1 ? 'target' : 'targets'
    }.`,
  );
  ctx.output('arn', cluster.arn!);
  ctx.output('endpoint', cluster.endpoint!);
  ctx.output('version', cluster.version!);
  ctx.output('ingressHostname', ingressHostname ?? '');
  ctx.output('targets', targets);
  ctx.output('kubeconfig', kubeconfig(cluster, region));
  ctx.output('entity', entity);
  ctx.output('entityYaml', stringify(entity, { lineWidth: 0 }));
  ctx.output('consoleUrl', consoleUrl(cluster, region));
  ctx.output(
    'summary',
    describeResult({ cluster, region, ingressHostname, targets }),
  );
}
