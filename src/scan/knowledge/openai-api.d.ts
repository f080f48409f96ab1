/** `openai-api` (2021): `new OpenAI(key)`. */
export = OpenAI;
interface Options { engine?: Model<'completions'>; model?: Model<'completions'>; [option: string]: any }
declare class OpenAI implements MakesClient<'none'> {
  constructor(apiKey: ApiKey);
  complete(options: Options): Sends<'completions', Promise<any>>;
  search(options: Options): Sends<'none', Promise<any>>;
  answers(options: Options): Sends<'none', Promise<any>>;
  classification(options: Options): Sends<'none', Promise<any>>;
  embeddings(options: { engine?: Model<'embeddings'>; [option: string]: any }): Sends<'embeddings', Promise<any>>;
  engines(): Sends<'models', Promise<any>>;
  engine(id: Model<'models'>): Sends<'models', Promise<any>>;
  encode(text?: string): any;
}
declare namespace OpenAI { export { OpenAI as default } }
