import { AwsFaultEffect } from '../../faults/awsFault';
import { Region } from '../../world/Region';
import { World } from '../../world/World';
import { StackRecord } from '../StackRecord';

/** What a run of CloudFormation works on. */
export interface RunContext {
  record: StackRecord;
  world: World;
  region: Region;
  /** What is to fail on purpose. */
  outcome?: AwsFaultEffect & { type: 'outcome' };
}
