import { AwsFaultEffect } from '../../faults/awsFault';
import { AwsPrincipal } from '../../principal';
import { Region } from '../../world/Region';
import { World } from '../../world/World';
import { StackRecord } from '../StackRecord';

/** What a run of CloudFormation works on. */
export interface RunContext {
  record: StackRecord;
  world: World;
  region: Region;
  /** In whose name it asks the services. */
  principal: AwsPrincipal;
  /** What is to fail on purpose. */
  outcome?: AwsFaultEffect & { type: 'outcome' };
}
