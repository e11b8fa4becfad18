import { AwsFaultEffect } from '../faults/awsFault';
import { AwsPrincipal } from '../principal';
import { Protocol, ServiceWire } from '../protocols/protocol';
import { Constraints } from '../schema/constraints';
import { World } from '../world/World';
import { Region } from '../world/Region';

/** What an operation gets besides its input. */
export interface Call {
  world: World;
  region: Region;
  principal: AwsPrincipal;
  /** How what it begins is to fail later. */
  outcome?: AwsFaultEffect & { type: 'outcome' };
}

/** An operation of a service; its input fits the shape already. */
export type Operation<I, O extends object | void> = (input: I, call: Call) => O;

/** A service of AWS, as far as the stand-in has it. */
export interface AwsService extends ServiceWire {
  /** The name that requests are signed for. */
  scope: string;
  /** Before the colon in the names of its IAM actions. */
  actions: string;
  protocol: Protocol;
  constraints?: Constraints;
  operations: Record<string, Operation<never, object | void>>;
}
