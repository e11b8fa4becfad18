import {
  DeleteNodegroupRequest,
  DeleteNodegroupResponse,
  DescribeNodegroupRequest,
  DescribeNodegroupResponse,
  ListNodegroupsRequest,
  ListNodegroupsResponse,
  NodegroupIssueCode,
} from '@aws-sdk/client-eks';
import { Call } from '../../services/service';
import { clusterOf } from '../clusterOf';
import { listed } from '../listed';
import { createNodegroup } from './createNodegroup';
import { nodegroupOf } from './nodegroupOf';

/** Source: EKS API Reference. */
export const nodegroupOperations = {
  CreateNodegroup: createNodegroup,

  DescribeNodegroup: (
    input: DescribeNodegroupRequest,
    call: Call,
  ): DescribeNodegroupResponse => ({
    nodegroup: nodegroupOf(clusterOf(input.clusterName, call), input),
  }),

  ListNodegroups(
    input: ListNodegroupsRequest,
    call: Call,
  ): ListNodegroupsResponse {
    const { items, nextToken } = listed(
      [...clusterOf(input.clusterName, call).nodegroups.keys()],
      input,
    );
    return { nodegroups: items, nextToken };
  },

  DeleteNodegroup(
    input: DeleteNodegroupRequest,
    call: Call,
  ): DeleteNodegroupResponse {
    const { world, outcome } = call;
    const record = clusterOf(input.clusterName, call);
    const nodegroup = nodegroupOf(record, input);
    if (nodegroup.status !== 'DELETING') {
      nodegroup.status = 'DELETING';
      world.clock.after(world.durations.nodegroupDeletion, () => {
        if (outcome) {
          nodegroup.status = 'DELETE_FAILED';
          nodegroup.health = {
            issues: [
              {
                code: outcome.code as NodegroupIssueCode,
                message: outcome.message,
              },
            ],
          };
          return;
        }
        record.nodegroups.delete(input.nodegroupName!);
      });
    }
    return { nodegroup: { ...nodegroup } };
  },
};
