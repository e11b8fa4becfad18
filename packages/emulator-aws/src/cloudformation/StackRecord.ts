import {
  Stack,
  StackEvent,
  StackResource,
} from '@aws-sdk/client-cloudformation';
import { Template } from './template/template';

/** A resource of a stack, from the moment that its turn has come. */
export interface ResourceRecord {
  described: StackResource & { LogicalResourceId: string };
  /** Worked out when it was created. */
  properties: Record<string, unknown>;
  attributes: Record<string, string>;
}

/** A stack with what CloudFormation keeps of it. */
export interface StackRecord {
  stack: Stack & { StackId: string; StackName: string };
  body: string;
  template: Template;
  parameters: Record<string, unknown>;
  token?: string;
  /** Newest last. */
  events: StackEvent[];
  resources: Map<string, ResourceRecord>;
  /** Counts creation and deletions: only the newest one goes on. */
  run: number;
}
