import { Schema } from '../document/swagger';

/** Shapes of fields, in the words of a Swagger 2.0 document. */
export const text: Schema = { type: 'string' };
export const moment: Schema = { type: 'string', format: 'date-time' };
export const flag: Schema = { type: 'boolean' };
export const whole: Schema = { type: 'integer', format: 'int32' };
export const anything: Schema = {};

export const ref = (definition: string): Schema => ({
  $ref: `#/definitions/${definition}`,
});
export const listOf = (items: Schema): Schema => ({ type: 'array', items });
export const mapOf = (additionalProperties: Schema): Schema => ({
  type: 'object',
  additionalProperties,
});
export const oneOf = (...values: string[]): Schema => ({
  type: 'string',
  enum: values,
});
export const record = (
  properties: Record<string, Schema>,
  required?: string[],
): Schema => ({ type: 'object', properties, ...(required && { required }) });
