import { Schema } from '../document/swagger';
import { Operation } from '../operations/buildOperations';
import { Verdict } from '../schema/Verdict';
import { Exchange, Violation } from '../model/types';

const ERROR: Schema = { $ref: '#/definitions/Error' };

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

/** The schema that the body of an answer must fit; undefined where nothing is promised. */
function promised(status: number, schema: Schema | undefined) {
  if (isSuccess(status)) {
    return schema;
  }
  return status >= 400 && status < 500 ? ERROR : undefined;
}

function lacksErrorMessage(body: unknown): boolean {
  const { ErrorMessage } = (body ?? {}) as { ErrorMessage?: unknown };
  return typeof ErrorMessage !== 'string' || ErrorMessage === '';
}

/**
 * Checks an answer: its status is documented, its body fits, and a refusal
 * says why. Answers of 500 and above may come from a proxy, so their bodies
 * are not checked.
 */
export function checkAnswer(
  operation: Operation,
  { status, responseBody }: Exchange,
  validate: (schema: Schema, value: unknown) => Verdict,
): { violations: Violation[]; acceptedDifferences: string[] } {
  const violation = (
    kind: Violation['kind'],
    message: string,
    at = '',
  ): Violation => ({ kind, operation: operation.key, at, message });
  const term = operation.responses.get(String(status));
  const known = [...operation.responses.keys()].sort();
  // A few operations say nothing of their answers.
  const saysWhatSuccessIs = known.some(one => isSuccess(Number(one)));
  if (!term && (saysWhatSuccessIs || !isSuccess(status))) {
    const message = `${status} is none of the documented statuses (${known.join(
      ', ',
    )})`;
    return {
      violations: [violation('undocumented status', message)],
      acceptedDifferences: [],
    };
  }
  const used = term?.acceptedDifference ? [term.acceptedDifference] : [];
  const schema = promised(status, term?.schema);
  if (!schema) {
    return { violations: [], acceptedDifferences: used };
  }
  if (responseBody === undefined) {
    const message = 'there is no body';
    return {
      violations: [violation('response body', message)],
      acceptedDifferences: used,
    };
  }
  const { problems, acceptedDifferences } = validate(schema, responseBody);
  const violations = problems.map(({ at, message }) =>
    violation('response body', message, at),
  );
  if (schema === ERROR && lacksErrorMessage(responseBody)) {
    violations.push(
      violation('response body', 'has no ErrorMessage', '/ErrorMessage'),
    );
  }
  return { violations, acceptedDifferences: [...used, ...acceptedDifferences] };
}
