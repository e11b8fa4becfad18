import { ValidateFunction } from 'ajv';
import Ajv from 'ajv/dist/core';
import { problemOf } from './problemOf';
import { Verdict } from './Verdict';

const DATE_TIME =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Asks a validator, whatever draft of JSON Schema it knows. Schemas name with a
 * keyword of ours, `acceptedDifference`, what they allow beyond their document.
 */
export class Judge {
  private readonly used = new Set<string>();

  /** @param openFormats - those that say nothing that is checked */
  constructor(ajv: Ajv, openFormats: string[]) {
    ajv.addFormat('date-time', {
      type: 'string',
      validate: value => DATE_TIME.test(value) && !isNaN(Date.parse(value)),
    });
    openFormats.forEach(format => ajv.addFormat(format, true));
    ajv.addKeyword({
      keyword: 'acceptedDifference',
      schemaType: 'string',
      errors: false,
      validate: (id: string) => this.use(id),
    });
  }

  /** Notes that the value needs an accepted difference; always true. */
  use(id: string): boolean {
    return Boolean(this.used.add(id));
  }

  judge(validate: ValidateFunction, value: unknown): Verdict {
    this.used.clear();
    validate(value);
    return {
      problems: (validate.errors ?? [])
        .filter(({ keyword }) => keyword !== 'if')
        .map(problemOf),
      acceptedDifferences: [...this.used],
    };
  }
}
