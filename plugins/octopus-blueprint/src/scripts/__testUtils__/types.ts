/** What a stand-in does when it is called. */
export interface Reply {
  stdout?: string;
  stderr?: string;
  exit?: number;
  /** Files, relative to the working directory of the step, that the program leaves behind. */
  writes?: Record<string, string>;
  /** The same, taken from files on this machine. */
  copies?: Record<string, string>;
  /** curl only: status code and body of the answer. */
  status?: number;
  body?: string;
  bodyFile?: string;
  /** Absolute path of the real program to run after the call was recorded. */
  passThrough?: string;
}

/** Replies to the calls whose arguments, joined by blanks, match; the last one repeats. */
export interface Answer {
  tool: string;
  args: RegExp;
  replies: Reply[];
}

export interface Call {
  tool: string;
  args: string[];
  /** The joined arguments. */
  line: string;
  stdin?: string;
  /** What was in the file given by `--data-binary` (curl), `--config-file` (eksctl) or `--filename` (kubectl). */
  body?: string;
  env: Record<string, string>;
}

export interface ServiceMessage {
  name: string;
  attributes: Record<string, string>;
}

export interface ScriptResult {
  exitCode: number;
  stdout: string;
  stderr: string;
  calls: Call[];
  /** Calls of one program, in order. */
  callsOf(tool: string): Call[];
  /** Output variables that were set. */
  outputs: Record<string, string>;
  messages: ServiceMessage[];
  /** The text given to fail_step. */
  failure?: string;
  warnings: string[];
  highlights: string[];
  /** Names of the artifacts, with what they held. */
  artifacts: Record<string, string>;
  /** Whether a secret is on a command line or in the output, plain or encoded. */
  exposes(secret: string): boolean;
}
