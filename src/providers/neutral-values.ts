/** Values of OpenAI's parameters that ask for nothing: to drop one, or to ignore it, changes nothing. */
const NEUTRAL: Readonly<Record<string, readonly unknown[]>> = {
  frequency_penalty: [0],
  presence_penalty: [0],
  n: [1],
  best_of: [1],
  logprobs: [false],
  store: [false],
  logit_bias: [{}],
  service_tier: ['auto', 'default'],
};

/** Whether a parameter's value asks for nothing. */
export function isNeutralValue(name: string, value: unknown): boolean {
  if (value === null || value === undefined) return true;
  const text = JSON.stringify(value);
  return NEUTRAL[name]?.some((neutral) => JSON.stringify(neutral) === text) ?? false;
}
