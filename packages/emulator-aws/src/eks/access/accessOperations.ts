import {
  AssociateAccessPolicyRequest,
  AssociateAccessPolicyResponse,
  CreateAccessEntryRequest,
  CreateAccessEntryResponse,
  DeleteAccessEntryRequest,
  DescribeAccessEntryRequest,
  DescribeAccessEntryResponse,
  DisassociateAccessPolicyRequest,
  ListAccessEntriesRequest,
  ListAccessEntriesResponse,
  ListAccessPoliciesRequest,
  ListAccessPoliciesResponse,
  ListAssociatedAccessPoliciesRequest,
  ListAssociatedAccessPoliciesResponse,
} from '@aws-sdk/client-eks';
import { AwsError } from '../../http/AwsError';
import { Call } from '../../services/service';
import { activeClusterOf, clusterOf } from '../clusterOf';
import { AccessRecord, ClusterRecord } from '../ClusterRecord';
import { listed } from '../listed';
import { checkPrincipal } from './checkPrincipal';
import { AccessEntryType, grantAccess } from './grantAccess';
import { accessPolicies } from './policies';

/**
 * Sources: EKS API Reference; messages as public logs of Terraform and of the
 * aws CLI show them (hashicorp/terraform-provider-aws#40951 for the entry that
 * cannot be found yet).
 */
export const accessOperations = {
  CreateAccessEntry(
    input: CreateAccessEntryRequest,
    call: Call,
  ): CreateAccessEntryResponse {
    const record = withEntries(input.clusterName, call);
    const principalArn = input.principalArn!;
    checkPrincipal(input, call);
    const before = record.access.get(principalArn);
    const token = input.clientRequestToken;
    if (before) {
      if (token && record.tokens.get(token) === principalArn) {
        return { accessEntry: before.entry };
      }
      throw new AwsError(
        'ResourceInUseException',
        'The specified access entry resource is already in use on this cluster.',
        { clusterName: input.clusterName },
      );
    }
    const { entry } = grantAccess(
      record,
      principalArn,
      (input.type ?? 'STANDARD') as AccessEntryType,
      call,
      {
        username: input.username,
        groups: input.kubernetesGroups,
        tags: input.tags,
      },
    );
    if (token) {
      record.tokens.set(token, principalArn);
    }
    return { accessEntry: entry };
  },

  DescribeAccessEntry: (
    input: DescribeAccessEntryRequest,
    call: Call,
  ): DescribeAccessEntryResponse => ({
    accessEntry: entryOf(clusterOf(input.clusterName, call), input).entry,
  }),

  ListAccessEntries(
    input: ListAccessEntriesRequest,
    call: Call,
  ): ListAccessEntriesResponse {
    const { access } = clusterOf(input.clusterName, call);
    const arns = [...access.values()]
      .filter(
        ({ policies }) =>
          !input.associatedPolicyArn ||
          policies.some(one => one.policyArn === input.associatedPolicyArn),
      )
      .map(({ entry }) => entry.principalArn);
    const { items, nextToken } = listed(arns, input);
    return { accessEntries: items, nextToken };
  },

  DeleteAccessEntry(input: DeleteAccessEntryRequest, call: Call): object {
    const record = clusterOf(input.clusterName, call);
    record.access.delete(entryOf(record, input).entry.principalArn);
    return {};
  },

  AssociateAccessPolicy(
    input: AssociateAccessPolicyRequest,
    call: Call,
  ): AssociateAccessPolicyResponse {
    const record = entryOf(withEntries(input.clusterName, call), input, true);
    const { policyArn, accessScope } = input;
    const invalid = (message: string) =>
      new AwsError('InvalidParameterException', message, {
        clusterName: input.clusterName,
      });
    const known = accessPolicies(call.region.name);
    if (!known.some(({ arn }) => arn === policyArn)) {
      throw invalid('The policyArn parameter is not valid.');
    }
    if (accessScope?.type === 'namespace' && !accessScope.namespaces?.length) {
      throw invalid('The namespaces of the access scope must not be empty.');
    }
    const now = call.world.clock.now();
    const before = record.policies.find(one => one.policyArn === policyArn);
    const associated = {
      policyArn,
      accessScope: { namespaces: [], ...accessScope },
      associatedAt: before?.associatedAt ?? now,
      modifiedAt: now,
    };
    record.policies = [
      ...record.policies.filter(one => one !== before),
      associated,
    ];
    return {
      clusterName: input.clusterName,
      principalArn: input.principalArn,
      associatedAccessPolicy: associated,
    };
  },

  DisassociateAccessPolicy(
    input: DisassociateAccessPolicyRequest,
    call: Call,
  ): object {
    const record = entryOf(clusterOf(input.clusterName, call), input);
    record.policies = record.policies.filter(
      one => one.policyArn !== input.policyArn,
    );
    return {};
  },

  ListAssociatedAccessPolicies(
    input: ListAssociatedAccessPoliciesRequest,
    call: Call,
  ): ListAssociatedAccessPoliciesResponse {
    const record = entryOf(clusterOf(input.clusterName, call), input);
    const { items, nextToken } = listed(record.policies, input);
    return {
      clusterName: input.clusterName,
      principalArn: input.principalArn,
      associatedAccessPolicies: items,
      nextToken,
    };
  },

  ListAccessPolicies(
    input: ListAccessPoliciesRequest,
    { region }: Call,
  ): ListAccessPoliciesResponse {
    const { items, nextToken } = listed(accessPolicies(region.name), input);
    return { accessPolicies: items, nextToken };
  },
};

function withEntries(name: string | undefined, call: Call): ClusterRecord {
  const record = activeClusterOf(name, call);
  if (record.cluster.accessConfig?.authenticationMode === 'CONFIG_MAP') {
    throw new AwsError(
      'InvalidRequestException',
      "The cluster's authentication mode must be set to one of [API, API_AND_CONFIG_MAP] to perform this operation.",
      { clusterName: name },
    );
  }
  return record;
}

/** @param settled - whether it must have become usable */
function entryOf(
  { access }: ClusterRecord,
  input: { clusterName?: string; principalArn?: string },
  settled = false,
): AccessRecord {
  const record = access.get(input.principalArn!);
  if (!record || (settled && !record.visible)) {
    throw new AwsError(
      'ResourceNotFoundException',
      "The specified principalArn could not be found. You can view your available access entries with 'list-access-entries'.",
      { clusterName: input.clusterName },
    );
  }
  return record;
}
