import { loadScript, ScriptName } from '../../scripts/loadScript';

/** The properties of a step that runs one of the module's scripts. */
export function inlineBash(script: ScriptName): Record<string, string> {
  return {
    'Octopus.Action.Script.ScriptSource': 'Inline',
    'Octopus.Action.Script.Syntax': 'Bash',
    'Octopus.Action.Script.ScriptBody': loadScript(script),
  };
}
