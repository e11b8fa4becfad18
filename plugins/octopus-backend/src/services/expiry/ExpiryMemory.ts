import { SpaceTarget } from '../target/ProjectTarget';
import { spaceKey } from '../target/spaceKey';
import { TaskOutcome } from '../view/readTasks';
import { AnswerMemory } from './AnswerMemory';
import { StartedList } from './StartedList';

/** What is known of a space since the last look. */
export class SpaceMemory {
  readonly deployments = new StartedList();
  readonly removals = new StartedList();
  /** By id of the variable set of a deployment, which never changes. */
  readonly namespaces = new AnswerMemory<string>(() => false);
  readonly tasks = new AnswerMemory<TaskOutcome>(
    ({ IsCompleted }) => !IsCompleted,
  );
}

/** What is known of all spaces since the last look. */
export class ExpiryMemory {
  private readonly spaces = new Map<string, SpaceMemory>();

  /** @param filter - what the lists of the space are asked for */
  of(target: SpaceTarget, filter: string[]): SpaceMemory {
    const key = [spaceKey(target), ...filter].join();
    const memory = this.spaces.get(key) ?? new SpaceMemory();
    this.spaces.set(key, memory);
    return memory;
  }
}
