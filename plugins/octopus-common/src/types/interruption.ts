/**
 * A question that a task waits on until a person has answered it.
 *
 * @public
 */
export interface OctopusInterruption {
  id: string;
  /**
   * In Octopus's own words, such as `ManualIntervention` or `GuidedFailure`
   * (OctopusDeploy/docs:src/pages/docs/api/_generated/interruptions.md); missing
   * on servers that do not say it.
   */
  type?: string;
  title: string;
  /** ISO 8601. */
  created: string;
  /** Markdown, as whoever made the step wrote it. */
  instructions?: string;
  /** The environment that the task runs in; missing where it is in none. */
  environmentId?: string;
  /** Whether notes can go along with the answer. */
  takesNotes: boolean;
  answers: OctopusInterruptionAnswer[];
  /**
   * Who has to answer it: the portal, in whose name its users answer, or
   * somebody else, by the name in Octopus. Missing while it is nobody.
   */
  responsible?: { isPortal: true } | { isPortal: false; name: string };
  /** Whether the portal's Octopus user may take responsibility. */
  canTakeResponsibility: boolean;
}

/**
 * A button of the form that Octopus shows for an interruption.
 *
 * @public
 */
export interface OctopusInterruptionAnswer {
  /** Such as `Proceed`, `Abort`, `Retry`. */
  value: string;
  label: string;
  requiresConfirmation: boolean;
}

/**
 * Body of `POST /tasks/:taskId/interruptions/:interruptionId/submit`.
 *
 * @public
 */
export interface OctopusInterruptionAnswerRequest {
  /** The `value` of one of its answers. */
  answer: string;
  /** Markdown. */
  notes?: string;
}
