/** The form of the examples in GitHub's OpenAPI description, such as `MDQ6VXNlcjE=`. */
export function nodeId(type: string, id: number | string): string {
  return Buffer.from(`0${type.length}:${type}${id}`).toString('base64');
}
