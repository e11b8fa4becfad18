import { Durations } from '../../clock/durations';
import { Call } from '../../services/service';

/** CloudFormation asks the services in the name of whoever made the stack. */
export interface ResourceContext extends Omit<Call, 'outcome'> {
  stackName: string;
  logicalId: string;
  /** What CloudFormation adds to the tags of the template. */
  tags: { Key: string; Value: string }[];
}

export interface Created {
  /** What `Ref` gives. */
  physicalId: string;
  attributes: Record<string, string>;
}

/** A type of resource that templates can have. */
export interface ResourceType {
  /** Whose names the template may use, and which it must; others are refused. */
  properties: readonly string[];
  required: readonly string[];
  creation: keyof Durations;
  deletion: keyof Durations;
  /** @throws AwsError when the service refuses it */
  create(properties: any, context: ResourceContext): Created;
  /**
   * When the time for its creation is over.
   * @returns attributes that are known only now
   * @throws AwsError when it failed by itself
   */
  ready?(
    physicalId: string,
    context: ResourceContext,
  ): Record<string, string> | void;
  /**
   * When the time for its deletion begins, if its service has to know.
   * @throws AwsError when something depends on it
   */
  beginRemoval?(
    created: Created,
    properties: any,
    context: ResourceContext,
  ): void;
  /** @throws AwsError when something depends on it */
  remove(created: Created, properties: any, context: ResourceContext): void;
}
