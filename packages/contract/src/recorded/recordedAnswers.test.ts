import {
  loadOctopusDocument,
  missingOctopusDocument,
} from '../document/octopusDocument';
import { octopusAcceptedDifferences } from '../acceptedDifferences';
import { createValidator } from '../schema/createValidator';
import { buildDefinitions } from '../schema/definitions';
import { recordedAnswers, RecordedType } from './recordedAnswers';
import { recordedExecutions } from './recordedExecutions';
import { describeUnlessMissing } from '../jest/describeUnlessMissing';

/** Values of fields for which not every text will do. */
const SPECIAL: Record<string, unknown> = {
  Assembled: '2024-09-25T14:19:41.123+00:00',
  CompletedTime: '2024-09-23T14:57:22.603+00:00',
  Created: '2024-09-23T14:42:40.224+00:00',
  LastUpdatedTime: '2024-09-23T14:57:22.603+00:00',
  OccurredAt: '2024-09-23T14:57:22.532+00:00',
  QueueTime: '2024-09-23T14:57:18.798+00:00',
  StartTime: '2024-09-23T14:57:19.411+00:00',
  Category: 'Info',
  DefaultGuidedFailureMode: 'EnvironmentDefault',
  HealthStatus: 'Healthy',
  State: 'Success',
  Status: 'Success',
  TenantedDeploymentMode: 'Untenanted',
  TenantedDeploymentParticipation: 'Untenanted',
};
/** Objects that must have fields themselves are left to their own entry. */
const EXAMPLES: Record<string, unknown> = {
  string: 'text',
  boolean: false,
  integer: 0,
  array: [],
  object: {},
  null: null,
};

function example(name: string, type: string): unknown {
  return type === 'string' && name in SPECIAL ? SPECIAL[name] : EXAMPLES[type];
}

const missing = missingOctopusDocument();

describeUnlessMissing('recorded answers', missing, () => {
  let validate: ReturnType<typeof createValidator>;
  beforeAll(() => {
    validate = createValidator(
      buildDefinitions(
        loadOctopusDocument(),
        octopusAcceptedDifferences,
        'response',
      ),
    );
  });
  const all = [...recordedAnswers, ...recordedExecutions];
  const cases = all.map(answer => [answer.definition, answer.fields] as const);

  const answerOf = (
    fields: Record<string, RecordedType>,
    pick: (types: string[]) => string,
  ) =>
    Object.fromEntries(
      Object.entries(fields).map(([name, types]) => [
        name,
        example(name, pick(types.split('|'))),
      ]),
    );

  it.each(cases)('fit: %s', (definition, fields) => {
    const schema = { $ref: `#/definitions/${definition}` };
    for (const pick of [0, -1]) {
      const answer = answerOf(fields, types => types.at(pick)!);
      const { problems } = validate(schema, answer);
      expect(problems.filter(({ at }) => !at.startsWith('/Task/'))).toEqual([]);
    }
  });

  it.each(cases)('are needed whole: %s', (definition, fields) => {
    const schema = { $ref: `#/definitions/${definition}` };
    for (const name of Object.keys(fields)) {
      const { [name]: _, ...rest } = answerOf(fields, ([type]) => type);
      expect(validate(schema, rest).problems).toContainEqual({
        at: `/${name}`,
        message: 'is missing',
      });
    }
  });

  it.each(cases)('are held to their types: %s', (definition, fields) => {
    const schema = { $ref: `#/definitions/${definition}` };
    const good = answerOf(fields, ([type]) => type);
    for (const name of Object.keys(fields).filter(key => key !== 'Icon')) {
      const { problems } = validate(schema, { ...good, [name]: Symbol('x') });
      expect(problems).toContainEqual(
        expect.objectContaining({ at: `/${name}` }),
      );
    }
  });
});
