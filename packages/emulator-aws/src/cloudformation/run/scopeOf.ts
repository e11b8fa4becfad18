import { exportsOf } from '../operations/exportsOf';
import { zonesOf } from '../../ec2/zones';
import { AwsError } from '../../http/AwsError';
import { evaluate, Scope } from '../template/evaluate';
import { RunContext } from './runContext';
import { partitionOf } from '../../world/partitions';

/**
 * What names stand for in a stack so far. Source: "Pseudo parameters
 * reference" in the CloudFormation User Guide.
 */
export function scopeOf({
  record,
  world,
  region,
}: Pick<RunContext, 'record' | 'world' | 'region'>): Scope {
  const { stack, template, parameters, resources } = record;
  const partition = partitionOf(region.name);
  const pseudo: Record<string, unknown> = {
    'AWS::AccountId': world.account,
    'AWS::Partition': partition.id,
    'AWS::Region': region.name,
    'AWS::StackId': stack.StackId,
    'AWS::StackName': stack.StackName,
    'AWS::URLSuffix': partition.dnsSuffix,
    'AWS::NotificationARNs': [],
  };
  const scope: Scope = {
    ref: name =>
      pseudo[name] ??
      parameters[name] ??
      resources.get(name)?.described.PhysicalResourceId,
    attribute(resource, name) {
      const value = resources.get(resource)?.attributes[name];
      if (value === undefined) {
        throw new AwsError(
          'ValidationError',
          `Template error: resource ${resource} does not support attribute type ${name} in Fn::GetAtt`,
        );
      }
      return value;
    },
    condition: name => !!evaluate(template.Conditions?.[name], scope),
    mapping: (map, key, inner) => template.Mappings?.[map]?.[key]?.[inner],
    imported(name) {
      const value = exportsOf(region).get(name);
      if (value === undefined) {
        throw new AwsError(
          'ValidationError',
          `No export named ${name} found. Rollback requested by user.`,
        );
      }
      return value;
    },
    zones: () =>
      zonesOf(region.name)
        .filter(({ ZoneType }) => ZoneType === 'availability-zone')
        .map(({ ZoneName }) => ZoneName!),
  };
  return scope;
}
