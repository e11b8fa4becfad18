import { readShape } from './readShape';
import { OperationModel, Shape } from './shape';

/** The operations and errors of one AWS service. */
export interface ServiceModel {
  operations: ReadonlyMap<string, OperationModel>;
  errors: ReadonlyMap<string, Shape>;
}

const ERROR = -3;
const OPERATION = 9;

/**
 * Reads the operations and errors of a service from the client of the AWS SDK,
 * which exports its schemas. That happens when they are first needed: the
 * clients are large.
 * @param load - such as `() => require('@aws-sdk/client-eks')`
 */
export function serviceModel(load: () => object): ServiceModel {
  let model: ServiceModel | undefined;
  const read = () => (model ??= readModel(load()));
  return {
    get operations() {
      return read().operations;
    },
    get errors() {
      return read().errors;
    },
  };
}

function readModel(client: object): ServiceModel {
  const schemas = Object.values<unknown>(
    client as Record<string, unknown>,
  ).filter(
    (value): value is unknown[] =>
      Array.isArray(value) && typeof value[0] === 'number',
  );
  const operations = schemas
    .filter(([id]) => id === OPERATION)
    .map(([, , name, traits, input, output]): [string, OperationModel] => [
      name as string,
      {
        name: name as string,
        http: (traits as { http?: OperationModel['http'] }).http,
        input: readShape(input),
        output: readShape(output),
      },
    ]);
  const errors = schemas
    .filter(([id]) => id === ERROR)
    .map((schema): [string, Shape] => [schema[2] as string, readShape(schema)]);
  return { operations: new Map(operations), errors: new Map(errors) };
}
