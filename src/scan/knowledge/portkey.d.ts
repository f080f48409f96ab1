/** `portkey-ai`: a relay that speaks OpenAI's API. */
import OpenAI from 'openai';

export class Portkey extends OpenAI implements MakesClient<'none', 'relay'> {
  constructor(options?: { apiKey?: ApiKey; baseURL?: BaseUrl; virtualKey?: string; provider?: string; config?: any; [option: string]: any });
  prompts: any;
  feedback: any;
}
export default Portkey;
export const PORTKEY_GATEWAY_URL: 'https://api.portkey.ai/v1';
export function createHeaders(options: any): { [name: string]: string };
