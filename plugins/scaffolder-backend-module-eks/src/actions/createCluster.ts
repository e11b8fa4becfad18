import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  OctopusService,
  openSpace,
} from '@octopus-backstage/plugin-octopus-node';
import { stringify } from 'yaml';
import { AwsAccess } from '../aws/AwsAccess';
import { ActionContext } from '../context/ActionContext';
import { Clock, systemClock } from '../context/Clock';
import { findPrincipal } from '../octopus/findPrincipal';
import { resolveRegistration } from '../octopus/resolveRegistration';
import { clusterEntity } from '../output/clusterEntity';
import { consoleUrl } from '../output/consoleUrl';
import { describeResult } from '../output/describeResult';
import { kubeconfig } from '../output/kubeconfig';
import { checkRegistration } from '../plan/checkRegistration';
import { describePlan } from '../plan/describePlan';
import { preflight } from '../plan/preflight';
import { provisionCluster } from '../run/provisionCluster';
import { reportCostsOnFailure } from '../run/reportCostsOnFailure';
import { examples } from './createCluster.examples';
import { createClusterInput, createClusterOutput } from './createClusterSchema';
import { toClusterSpec } from './toClusterSpec';

/**
 * The action `eks:create-cluster`: makes an EKS cluster with Fargate profiles
 * and an ingress controller, and registers it in Octopus.
 *
 * It can be run again at any time, and completes what is missing. Nothing is
 * deleted when it fails; it then says what is there, and what that costs.
 */
export function createEksClusterAction(options: {
  aws: AwsAccess;
  octopus: OctopusService;
  clock?: Clock;
}) {
  const { aws, octopus, clock = systemClock } = options;

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
      const { cluster: name, region } = spec;
      const context: ActionContext = {
        aws: await aws.clients({ account: input.awsAccount, region }),
        clock,
        logger,
        signal,
      };
      const registration = spec.environments.length
        ? await resolveRegistration({
            ...(await openSpace({
              octopus,
              instance: input.instance,
              space: input.space,
              signal,
            })),
            environments: spec.environments,
            account: input.octopusAccount,
            workerPool: input.workerPool,
            signal,
          })
        : undefined;
      const found = await preflight(context, spec);
      if (registration) {
        await checkRegistration(context, registration, spec, found);
      }
      const principal =
        input.octopusPrincipal ??
        (registration && (await findPrincipal(context, registration)));
      const planText = describePlan(spec, found);
      logger.info(`The plan for the cluster ${name}:\n${planText}`);
      ctx.output('plan', planText);

      if (input.dryRun || ctx.isDryRun) {
        ctx.output('ingressHostname', '');
        ctx.output('targets', []);
        ctx.output('summary', `Nothing was changed. The plan:\n\n${planText}`);
        return;
      }

      // The same for the whole task, even when AWS would answer differently after a break.
      const plan = await ctx.checkpoint({
        key: `eks.plan.${region}.${name}`,
        fn: () => found,
      });
      const { cluster, ingressHostname, targets } = await reportCostsOnFailure(
        context,
        { spec, plan },
        (onBegin, onGone) =>
          provisionCluster(context, {
            spec,
            plan,
            registration,
            principals: [
              ...new Set([
                ...(principal ? [principal] : []),
                ...(spec.adopt ? [plan.principal] : []),
              ]),
            ],
            task: ctx.task.id,
            onBegin,
            onGone,
          }),
      );

      const entity = clusterEntity({
        cluster,
        account: plan.account,
        region,
        owner: input.owner ?? 'guests',
        ingressHostname,
      });
      const result = describeResult({
        cluster,
        region,
        ingressHostname,
        targets,
      });
      logger.info(
        `The cluster ${name} is ready, with ${targets.length} ${
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
      ctx.output('summary', result);
    },
  });
}
