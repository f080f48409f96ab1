/** `rt-client`, Azure's samples for the realtime API: with one argument OpenAI, with a URL first Azure. */
export class RTClient implements MakesClient<'realtime'> {
  constructor(credential: { key: ApiKey }, options: { model: Model<'realtime'> });
  constructor(uri: AzureEndpoint | object, credential: any, options?: { deployment?: Deployment<'realtime'> });
  configure(session: any): Sends<'realtime', Promise<any>>;
  sendItem(item: any, previous?: string): Sends<'realtime', Promise<any>>;
  sendAudio(audio: any): Sends<'realtime', Promise<void>>;
  generateResponse(options?: any): Sends<'realtime', Promise<any>>;
  events(): AsyncIterable<any>;
  close(): Promise<void>;
  [member: string]: any;
}
export class LowLevelRTClient extends RTClient {}
