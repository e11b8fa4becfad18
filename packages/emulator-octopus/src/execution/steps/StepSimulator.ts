import { SimulatedObject } from '../liveStatus/simulatedObject';
import { LogLine } from '../tasks/logs/logLine';

/**
 * A step that runs, as far as a simulator of scripts looks at it.
 *
 * @public
 */
export interface SimulatedStep {
  name: string;
  /** Such as `Octopus.KubernetesRunScript`. */
  actionType: string;
  /** Values of the task's variables by name, references in them as they are. */
  variables: Readonly<Record<string, string>>;
  /** Replaces references such as `#{Octopus.Environment.Name}`. */
  substitute(text: string): string;
}

/**
 * A file that a step hands over, as `new_octopusartifact` does.
 *
 * @public
 */
export interface SimulatedArtifact {
  /** Without a path, such as `trivy-1.txt`. */
  name: string;
  content: string;
}

/**
 * What the stand-in cannot know, as it runs no scripts: how long a step takes,
 * what it writes, the output variables that it sets, and the files that it hands
 * over. Each answer may be
 * left out, and must be the same whenever it is asked for again.
 *
 * @public
 */
export interface StepSimulator {
  /** Milliseconds of life; by default a guess from the type of the action. */
  duration?(step: SimulatedStep): number | undefined;
  /** Lines of a step that succeeds, spread over its time. */
  log?(step: SimulatedStep): (string | LogLine)[] | undefined;
  /** Values by name, as `set_octopusvariable` would set them. */
  outputs?(step: SimulatedStep): Record<string, string> | undefined;
  /** Files of a step that succeeds. */
  artifacts?(step: SimulatedStep): SimulatedArtifact[] | undefined;
  /**
   * Objects of a step that succeeded, as the Kubernetes monitor of its target
   * sees them so many milliseconds of life later; nothing where there is no monitor.
   */
  objects?(step: SimulatedStep, sinceMs: number): SimulatedObject[] | undefined;
}
