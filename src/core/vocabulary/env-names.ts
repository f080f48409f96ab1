import { isOpenAI, patternsOf, type Vendor } from './vendor.ts';

const OPENAI_NAME = /(?:^|_)OPEN_?AI(?:_|$|\d)|(?:^|_)(?:OPENAI|OPEN_AI)[A-Z]*(?:_|$)/i;
/** Apps call their own settings after GPT too: the rest of the name must speak of the API. */
const GPT_NAME =
  /(?:^|_)(?:CHAT_?)?GPT\d*_(?:\w{0,60}_)?(?:API|KEY|TOKEN|SECRET|MODEL|URL|BASE|HOST|ENDPOINT|ORG|ORGANIZATION|PROXY|VERSION|DEPLOYMENT|TEMPERATURE|TIMEOUT|ENGINE)/i;

/** Whether an environment variable's name says that it configures OpenAI (`OPENAI_API_KEY`, `AZURE_OPENAI_ENDPOINT`, `NEXT_PUBLIC_GPT_MODEL`). */
export function isOpenAIEnvName(name: string): boolean {
  return OPENAI_NAME.test(name) || GPT_NAME.test(name);
}

/** Whether an environment variable's name says that it configures a vendor, or OpenAI, whose names others go by. */
export function isVendorEnvName(name: string, vendor: Vendor): boolean {
  return isOpenAIEnvName(name) || (!isOpenAI(vendor) && isOwnEnvName(name, vendor));
}

/** Whether the name is that of a key, or of a base URL, of this vendor and no other. */
export function isOwnEnvName(name: string, vendor: Vendor): boolean {
  const { key, baseUrl } = patternsOf(vendor);
  return isOpenAI(vendor) ? isOpenAIEnvName(name) : key.test(name) || baseUrl.test(name);
}

/** Whether the variable holds a secret: its value must never be read into anything that we keep. */
export function isSecretEnvName(name: string): boolean {
  return /KEY|TOKEN|SECRET|PASSW/i.test(name);
}
