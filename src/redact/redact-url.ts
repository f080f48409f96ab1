/** The address of OpenAI's API as far as it is the same for everybody; undefined for every other. */
export function redactUrl(url: string): string | undefined {
  return /^https:\/\/api\.openai\.com(?:\/v1)?(?=[/?#]|$)/.exec(url)?.[0];
}
