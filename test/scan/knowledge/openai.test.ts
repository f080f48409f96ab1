import { describe, expect, it } from 'vitest';
import { exportsOf, marksIn } from './program.ts';

describe('openai 4 and later', () => {
  it('marks clients and calls of every kind of resource', () => {
    const marks = marksIn(`
      import OpenAI, { AzureOpenAI, toFile } from 'openai';
      const client = new OpenAI({ apiKey: process.env.OPENAI_API_KEY, baseURL: 'https://x' });
      const azure = new AzureOpenAI({ endpoint: 'https://x.openai.azure.com' });
      async function main() {
        await client.chat.completions.create({ model: 'gpt-4o', messages: [] });
        await client.beta.chat.completions.parse({ model: 'gpt-4o', messages: [] });
        client.beta.chat.completions.runFunctions({ model: 'gpt-4o', messages: [] });
        client.chat.completions.stream({ model: 'gpt-4o' }).on('content', () => {});
        await client.completions.create({ model: 'gpt-3.5-turbo-instruct', prompt: '' }).withResponse();
        await client.responses.create({ model: 'gpt-5', input: '' });
        await client.embeddings.create({ model: 'text-embedding-3-small', input: '' });
        await client.images.generate({ prompt: '' });
        await client.audio.transcriptions.create({ model: 'whisper-1', file: await toFile(null) });
        await client.moderations.create({ input: '' });
        await client.files.del('x');
        await client.fineTuning.jobs.create({ model: 'gpt-4o', training_file: 'x' });
        await client.batches.list();
        await client.beta.threads.runs.createAndPoll('t', { assistant_id: 'a' });
        await client.beta.vectorStores.files.create('v', { file_id: 'f' });
        await client.vectorStores.search('v', { query: '' });
        await client.models.list();
        await client.videos.create({ prompt: '' });
        await client.evals.runs.list('e');
        await client.containers.create({ name: 'c' });
        await client.realtime.clientSecrets.create({ session: { type: 'realtime' } });
        await client.post('/chat/completions', { body: {} });
        await azure.chat.completions.create({ model: 'deployment', messages: [] });
        client.webhooks.unwrap('', {});
      }`);
    expect(marks).toEqual([
      'MakesClient none OpenAI',
      'MakesClient none azure AzureOpenAI',
      'Sends chat client.chat.completions.create',
      'Sends chat client.beta.chat.completions.parse',
      'Sends chat client.beta.chat.completions.runFunctions',
      'Sends chat client.chat.completions.stream',
      'Sends completions client.completions.create',
      'Sends responses client.responses.create',
      'Sends embeddings client.embeddings.create',
      'Sends images client.images.generate',
      'Sends audio client.audio.transcriptions.create',
      'Sends moderations client.moderations.create',
      'Sends files client.files.del',
      'Sends fine-tuning client.fineTuning.jobs.create',
      'Sends batches client.batches.list',
      'Sends assistants client.beta.threads.runs.createAndPoll',
      'Sends vector-stores client.beta.vectorStores.files.create',
      'Sends vector-stores client.vectorStores.search',
      'Sends models client.models.list',
      'Sends videos client.videos.create',
      'Sends evals client.evals.runs.list',
      'Sends containers client.containers.create',
      'Sends realtime client.realtime.clientSecrets.create',
      'Sends none client.post',
      'Sends chat azure.chat.completions.create',
    ]);
  });

  it('follows a client through the standard library', () => {
    const marks = marksIn(`
      import { OpenAI } from 'openai';
      type Clients = Record<'eu' | 'us', OpenAI>;
      declare const clients: Clients;
      declare const list: OpenAI[];
      const byRegion = new Map<string, OpenAI>();
      class Service {
        constructor(private readonly openai: OpenAI) {}
        get chat() { return this.openai.chat; }
        async ask() {
          const { chat: { completions } } = this.openai;
          await completions.create({ model: 'a', messages: [] });
          const { create } = this.openai.embeddings;
          await create({ model: 'b', input: '' });
          const bound = this.openai.images.generate.bind(this.openai.images);
          await bound({ prompt: '' });
          await this.chat?.completions!.create({ model: 'c', messages: [] });
        }
      }
      async function main() {
        const [first, second] = await Promise.all([make(), Promise.resolve(list[0])]);
        await first.models.list();
        await second.models.list();
        for (const one of list) await one.files.list();
        for (const [, one] of byRegion) await one.batches.list();
        list.map((one) => one.moderations.create({ input: '' }));
        await byRegion.get('eu').evals.list();
        Object.values(clients).forEach((one) => one.videos.list());
        await list.find((one) => one.apiKey).responses.create({ model: 'd' });
        await retry(() => clients.eu.containers.list());
      }
      async function make() { return new OpenAI(); }
      declare function retry<T>(f: () => Promise<T>): Promise<T>;`);
    expect(marks).toEqual([
      'Sends chat completions.create',
      'Sends embeddings create',
      'Sends images bound',
      'Sends chat this.chat?.completions!.create',
      'Sends models first.models.list',
      'Sends models second.models.list',
      'Sends files one.files.list',
      'Sends batches one.batches.list',
      'Sends moderations one.moderations.create',
      "Sends evals byRegion.get('eu').evals.list",
      'Sends videos one.videos.list',
      'Sends responses list.find((one)=>one.apiKey).responses.create',
      'Sends containers clients.eu.containers.list',
      'MakesClient none OpenAI',
    ]);
  });

  it('knows a client in JavaScript with require and import()', () => {
    const marks = marksIn(
      `
      const OpenAI = require('openai');
      const { OpenAI: Named, AzureOpenAI } = require('openai');
      const client = new OpenAI();
      const other = new Named();
      new AzureOpenAI();
      new OpenAI.OpenAI();
      new (require('openai').default)();
      client.chat.completions.create({});
      async function main() {
        const { default: Lazy } = await import('openai');
        new Lazy().models.list();
      }
      /** @param {import('openai').OpenAI} given */
      function use(given) { return given.embeddings.create({}); }`,
      '/sample.js',
    );
    expect(marks).toEqual([
      'MakesClient none OpenAI',
      'MakesClient none Named',
      'MakesClient none azure AzureOpenAI',
      'MakesClient none OpenAI.OpenAI',
      "MakesClient none (require('openai').default)",
      'Sends chat client.chat.completions.create',
      'MakesClient none Lazy',
      'Sends models newLazy().models.list',
      'Sends embeddings given.embeddings.create',
    ]);
  });

  it('knows the other ways to import', () => {
    const marks = marksIn(`
      import * as all from 'openai';
      import Assigned = require('openai');
      export { default as Again, AzureOpenAI } from 'openai';
      const Required = require('openai');
      const { OpenAIApi } = require('openai-edge');
      type Chat = all.OpenAI.Chat.ChatCompletionCreateParams;
      new all.OpenAI(); new all.default(); new Assigned(); new Required(); new OpenAIApi();
      globalThis.client ??= new all.AzureOpenAI();`);
    expect(marks).toEqual([
      'MakesClient none all.OpenAI',
      'MakesClient none all.default',
      'MakesClient none Assigned',
      'MakesClient none Required',
      'MakesClient none OpenAIApi',
      'MakesClient none azure all.AzureOpenAI',
    ]);
  });

  it('knows subclasses and realtime sockets', () => {
    const marks = marksIn(`
      import OpenAI from 'openai';
      import { OpenAIRealtimeWS } from 'openai/realtime/ws';
      import { OpenAIRealtimeWebSocket } from 'openai/beta/realtime/websocket';
      import { zodResponseFormat } from 'openai/helpers/zod';
      import type { ChatCompletionCreateParams } from 'openai/resources/chat/completions.mjs';
      class Mine extends OpenAI { ask(p: ChatCompletionCreateParams) { return this.chat.completions.create(p); } }
      new Mine().ask({ model: 'gpt-4o', response_format: zodResponseFormat({}, 'x') });
      const socket = new OpenAIRealtimeWS({ model: 'gpt-realtime' });
      socket.send({ type: 'response.create' });
      new OpenAIRealtimeWebSocket({ model: 'gpt-realtime' });`);
    expect(marks).toEqual([
      'Sends chat this.chat.completions.create',
      'MakesClient none Mine',
      'MakesClient realtime OpenAIRealtimeWS',
      'Sends realtime socket.send',
      'MakesClient realtime OpenAIRealtimeWebSocket',
    ]);
  });
});

describe('the names of openai', () => {
  it('pass through a barrel', () => {
    expect(exportsOf("export * from 'openai';")).toEqual(
      expect.arrayContaining(['OpenAI', 'AzureOpenAI', 'toFile']),
    );
  });
});

describe('openai 3 and packages like it', () => {
  it('marks Configuration, OpenAIApi and its calls', () => {
    const marks = marksIn(`
      import { Configuration, OpenAIApi } from 'openai';
      const api = new OpenAIApi(new Configuration({ apiKey: '', basePath: '' }));
      api.createChatCompletion({ model: 'gpt-3.5-turbo', messages: [] });
      api.createCompletion({ model: 'text-davinci-003' });
      api.createFineTune({ training_file: '' });
      api.createTranscription(null, 'whisper-1');
      api.listEngines();`);
    expect(marks).toEqual([
      'MakesClient none Configuration',
      'MakesClient none OpenAIApi',
      'Sends chat api.createChatCompletion',
      'Sends completions api.createCompletion',
      'Sends fine-tuning api.createFineTune',
      'Sends audio api.createTranscription',
      'Sends models api.listEngines',
    ]);
  });

  it.each([
    [
      "import { Configuration, OpenAIApi } from 'openai-edge'; new OpenAIApi(new Configuration()).createEdit({});",
      [
        'MakesClient none Configuration',
        'MakesClient none OpenAIApi',
        'Sends completions newOpenAIApi(newConfiguration()).createEdit',
      ],
    ],
    [
      "import { OpenAIClient } from 'openai-fetch'; new OpenAIClient().streamChatCompletion({});",
      ['MakesClient none OpenAIClient', 'Sends chat newOpenAIClient().streamChatCompletion'],
    ],
    [
      "import OpenAI from 'openai-api'; const o = new OpenAI('k'); o.complete({});",
      ['MakesClient none OpenAI', 'Sends completions o.complete'],
    ],
    [
      "import { OpenAI } from 'openai-streams/node'; OpenAI('chat', { model: 'm' }, { apiBase: '' });",
      ['Sends chat OpenAI'],
    ],
    [
      "import { OpenAIExt } from 'openai-ext'; OpenAIExt.streamClientChatCompletion({}, {});",
      ['Sends chat OpenAIExt.streamClientChatCompletion'],
    ],
    [
      "import { ChatGPTAPI } from 'chatgpt'; const a = new ChatGPTAPI({}); a.sendMessage('x');",
      ['MakesClient chat ChatGPTAPI', 'Sends chat a.sendMessage'],
    ],
    [
      "import { ChatModel, createAIRunner } from '@dexaai/dexter/model'; const m = new ChatModel({ params: { model: 'g' } }); createAIRunner({ chatModel: m })('x');",
      ['MakesClient chat ChatModel', 'Sends chat createAIRunner({chatModel:m})'],
    ],
    [
      "import { OpenAIClient as C, AzureKeyCredential } from '@azure/openai'; const c = new C('https://x', new AzureKeyCredential('')); c.getChatCompletions('d', []);",
      ['MakesClient none azure C', 'Sends chat azure c.getChatCompletions'],
    ],
    [
      "import { RealtimeClient } from '@openai/realtime-api-beta'; const r = new RealtimeClient({ apiKey: '' }); r.connect();",
      ['MakesClient realtime RealtimeClient', 'Sends realtime r.connect'],
    ],
  ])('%s', (text, marks) => {
    expect(marksIn(text)).toEqual(marks);
  });
});
