const OPENAI_NAME = /(?:^|_)(?:OPEN_?AI|CHATGPT|GPT)(?:_|$|\d)/i;

/** Whether an environment variable's name says that it configures OpenAI (`OPENAI_API_KEY`, `AZURE_OPENAI_ENDPOINT`, `NEXT_PUBLIC_GPT_MODEL`). */
export function isOpenAIEnvName(name: string): boolean {
  return OPENAI_NAME.test(name);
}

/** Whether the variable holds a secret: its value must never be read into anything that we keep. */
export function isSecretEnvName(name: string): boolean {
  return /KEY|TOKEN|SECRET|PASSW/i.test(name);
}
