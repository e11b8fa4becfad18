/**
 * A refusal in the terms of the service that answers.
 * @param code - as clients see it, such as `ResourceNotFoundException`
 * @param members - what the error's shape has besides the message
 * @param status - where the SDK's schema does not say it
 */
export class AwsError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly members: Record<string, unknown> = {},
    readonly status?: number,
  ) {
    super(message);
    this.name = code;
  }
}
