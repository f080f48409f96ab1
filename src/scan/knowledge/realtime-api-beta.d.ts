/** `@openai/realtime-api-beta`. */
interface Settings { url?: BaseUrl; apiKey?: ApiKey; dangerouslyAllowAPIKeyInBrowser?: boolean; debug?: boolean; [option: string]: any }
declare class Events {
  on(event: string, listener: (event: any) => any): any;
  off(event: string, listener?: (event: any) => any): any;
  onNext(event: string, listener: (event: any) => any): any;
  waitForNext(event: string, timeout?: any): Promise<any>;
  clearEventHandlers(): any;
}
export class RealtimeClient extends Events implements MakesClient<'realtime'> {
  constructor(settings?: Settings);
  realtime: RealtimeAPI;
  conversation: any;
  connect(options?: { model?: Model<'realtime'>; [option: string]: any }): Sends<'realtime', Promise<any>>;
  sendUserMessageContent(content?: any): Sends<'realtime', any>;
  createResponse(): Sends<'realtime', any>;
  cancelResponse(...args: any[]): Sends<'realtime', any>;
  appendInputAudio(audio: any): Sends<'realtime', any>;
  updateSession(session?: { model?: Model<'realtime'>; input_audio_transcription?: { model?: Model<'audio'> }; [option: string]: any }): Sends<'realtime', any>;
  deleteItem(id: string): Sends<'realtime', any>;
  addTool(definition: any, handler?: any): any;
  removeTool(name: string): any;
  isConnected(): boolean;
  disconnect(): any;
  reset(): any;
  waitForSessionCreated(): Promise<any>;
  waitForNextItem(): Promise<any>;
  waitForNextCompletedItem(): Promise<any>;
  getTurnDetectionType(): any;
}
export class RealtimeAPI extends Events implements MakesClient<'realtime'> {
  constructor(settings?: Settings);
  connect(options?: { model?: Model<'realtime'>; [option: string]: any }): Sends<'realtime', Promise<any>>;
  send(event: string, data?: any): Sends<'realtime', any>;
  isConnected(): boolean;
  disconnect(socket?: any): any;
}
export const RealtimeConversation: any;
export const RealtimeUtils: any;
