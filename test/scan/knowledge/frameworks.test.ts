import { describe, expect, it } from 'vitest';
import { findModule, isOpenaiName } from '../../../src/scan/knowledge/manifest.ts';
import { manifest, marksIn } from './program.ts';

describe('Vercel AI SDK', () => {
  it('marks model objects, and calls whose model is one of OpenAI', () => {
    const marks = marksIn(`
      import { openai, createOpenAI } from '@ai-sdk/openai';
      import { createAzure } from '@ai-sdk/azure';
      import { anthropic } from '@ai-sdk/anthropic';
      import { generateText, streamText, embed, experimental_generateImage as image, generateObject } from 'ai';
      import { other } from 'some-provider';
      const mine = createOpenAI({ baseURL: 'https://x' });
      const azure = createAzure({ resourceName: 'r' });
      const model = openai('gpt-4o');
      async function main(anything: any) {
        streamText({ model, messages: [], onFinish: ({ text }) => text });
        await generateText({ model: mine.chat('gpt-4o'), prompt: '' });
        await generateObject({ ...anything, model: azure('deployment') });
        await embed({ model: openai.embedding('text-embedding-3-small'), value: '' });
        await image({ model: openai.image('dall-e-3'), prompt: '' });
        await generateText({ model: 'openai/gpt-4o', prompt: '' });
        await generateText({ model: 'anthropic/claude', prompt: '' });
        await generateText({ model: anthropic('claude'), prompt: '' });
        await generateText({ model: other('x'), prompt: '' });
        await generateText(anything);
        await generateText({ model, tools: { a: { execute: async ({ q }) => q } } });
      }`);
    expect(marks).toEqual([
      'Creates none createOpenAI',
      'Creates none azure createAzure',
      'Refers chat openai',
      'Sends chat streamText',
      'Refers chat mine.chat',
      'Sends chat generateText',
      'Refers chat azure azure',
      'MaySend chat generateObject',
      'Refers embeddings openai.embedding',
      'Sends embeddings embed',
      'Refers images openai.image',
      'Sends images image',
      'Sends chat generateText',
      ...Array(4).fill('MaySend chat generateText'),
      'Sends chat generateText',
    ]);
  });

  it('follows models through registries, custom providers, wrappers and agents', () => {
    const marks = marksIn(`
      import { openai } from '@ai-sdk/openai';
      import { anthropic } from '@ai-sdk/anthropic';
      import { createProviderRegistry, customProvider, wrapLanguageModel, gateway, generateText, ToolLoopAgent } from 'ai';
      const registry = createProviderRegistry({ openai, anthropic });
      const provider = customProvider({ languageModels: { fast: openai('gpt-4o-mini'), slow: anthropic('claude') } });
      const wrapped = wrapLanguageModel({ model: openai('gpt-4o'), middleware: [] });
      generateText({ model: registry.languageModel('openai:gpt-4o') });
      generateText({ model: registry.languageModel('anthropic:claude') });
      generateText({ model: provider.languageModel('fast') });
      generateText({ model: provider.languageModel('slow') });
      generateText({ model: wrapped });
      generateText({ model: gateway('openai/gpt-4o') });
      const agent = new ToolLoopAgent({ model: openai('gpt-4o'), tools: {} });
      agent.generate({ prompt: '' });`);
    expect(marks.filter((mark) => !mark.startsWith('Refers chat openai'))).toEqual([
      'Refers chat registry.languageModel',
      'Sends chat generateText',
      'MaySend chat generateText',
      'Sends chat generateText',
      'MaySend chat generateText',
      'Sends chat generateText',
      'Refers chat relay gateway',
      'Sends chat generateText',
      'Sends chat agent.generate',
    ]);
  });
});

describe('LangChain', () => {
  it('marks models, embeddings and tools', () => {
    const marks = marksIn(`
      import { ChatOpenAI, OpenAIEmbeddings, AzureChatOpenAI, OpenAI, DallEAPIWrapper } from '@langchain/openai';
      import { ChatOpenAI as Old } from 'langchain/chat_models/openai';
      import { initChatModel } from 'langchain';
      import { OpenAIAssistantRunnable } from 'langchain/experimental/openai_assistant';
      const chat = new ChatOpenAI({ model: 'gpt-4o', configuration: { baseURL: '' } });
      chat.bindTools([]).withStructuredOutput({}).invoke('x');
      new OpenAIEmbeddings().embedQuery('x');
      new AzureChatOpenAI({}).stream('x');
      new OpenAI({}).call('x');
      new DallEAPIWrapper({ model: 'dall-e-3' }).invoke('x');
      new Old({ modelName: 'gpt-4' });
      OpenAIAssistantRunnable.createAssistant({ model: 'gpt-4' });
      async function main() { (await initChatModel('openai:gpt-4o')).invoke('x'); await initChatModel('claude'); }`);
    expect(marks).toEqual([
      'MakesClient chat ChatOpenAI',
      'Sends chat chat.bindTools([]).withStructuredOutput({}).invoke',
      'MakesClient embeddings OpenAIEmbeddings',
      'Sends embeddings newOpenAIEmbeddings().embedQuery',
      'MakesClient chat azure AzureChatOpenAI',
      'Sends chat newAzureChatOpenAI({}).stream',
      'MakesClient completions OpenAI',
      'Sends completions newOpenAI({}).call',
      'MakesClient images DallEAPIWrapper',
      "Sends images newDallEAPIWrapper({model:'dall-e-3'}).invoke",
      'MakesClient chat Old',
      'Sends assistants OpenAIAssistantRunnable.createAssistant',
      'Creates chat initChatModel',
      "Sends chat (awaitinitChatModel('openai:gpt-4o')).invoke",
    ]);
  });

  it('follows a model through prompts, sequences, chains and agents', () => {
    const marks = marksIn(`
      import { ChatOpenAI } from '@langchain/openai';
      import { ChatAnthropic } from '@langchain/anthropic';
      import { ChatPromptTemplate } from '@langchain/core/prompts';
      import { RunnableSequence } from '@langchain/core/runnables';
      import { StringOutputParser } from '@langchain/core/output_parsers';
      import { LLMChain, ConversationalRetrievalQAChain } from 'langchain/chains';
      import { createOpenAIFunctionsAgent, AgentExecutor } from 'langchain/agents';
      import { createReactAgent } from '@langchain/langgraph/prebuilt';
      import { createAgent } from 'langchain';
      declare const llm: ChatOpenAI;
      const claude = new ChatAnthropic();
      const prompt = ChatPromptTemplate.fromTemplate('x');
      async function main() {
        await prompt.pipe(llm).pipe(new StringOutputParser()).invoke({});
        await prompt.pipe(claude).invoke({});
        await RunnableSequence.from([{ x: () => '' }, prompt, llm, new StringOutputParser()]).stream({});
        await RunnableSequence.from([prompt, claude]).stream({});
        await new LLMChain({ llm, prompt }).call({});
        await ConversationalRetrievalQAChain.fromLLM(llm, null).invoke({});
        await ConversationalRetrievalQAChain.fromLLM(claude, null).invoke({});
        const agent = await createOpenAIFunctionsAgent({ llm, tools: [], prompt });
        await new AgentExecutor({ agent, tools: [] }).invoke({});
        await createReactAgent({ llm, tools: [] }).invoke({});
        await createAgent({ model: 'openai:gpt-4o', tools: [] }).invoke({});
        await createAgent({ model: 'anthropic:claude', tools: [] }).invoke({});
      }`);
    expect(marks.map((mark) => mark.split(' ').slice(0, 2).join(' '))).toEqual([
      'Sends chat',
      'Sends chat',
      'MaySend chat',
      'Sends chat',
      'Sends chat',
      'MaySend chat',
      'Sends agents',
      'Sends agents',
      'Sends agents',
      'MaySend agents',
    ]);
  });
});

describe('other frameworks', () => {
  it.each([
    [
      "import { OpenAI, OpenAIEmbedding, OpenAIAgent, Settings } from 'llamaindex'; const l = new OpenAI({ model: 'g' }); l.chat({}); new OpenAIEmbedding(); new OpenAIAgent({}).chat({}); Settings.llm = l;",
      [
        'MakesClient chat OpenAI',
        'Sends chat l.chat',
        'MakesClient embeddings OpenAIEmbedding',
        'MakesClient agents OpenAIAgent',
        'Sends agents newOpenAIAgent({}).chat',
      ],
    ],
    [
      "import { openai } from '@llamaindex/openai'; openai({ model: 'g' }).complete({});",
      ['Creates chat openai', "Sends chat openai({model:'g'}).complete"],
    ],
    [
      "import { Agent, run, Runner } from '@openai/agents'; const a = new Agent({ model: 'gpt-4o' }); run(a, 'x'); new Runner().run(a, 'x');",
      ['Sends agents run', 'Sends agents newRunner().run'],
    ],
    [
      "import { RealtimeSession, RealtimeAgent } from '@openai/agents/realtime'; const s = new RealtimeSession(new RealtimeAgent({}), { model: 'gpt-realtime' }); s.connect({ apiKey: '' });",
      ['MakesClient realtime RealtimeSession', 'Sends realtime s.connect'],
    ],
    [
      "import { OpenAIChatCompletionsModel } from '@openai/agents-openai'; new OpenAIChatCompletionsModel(null, 'gpt-4o');",
      ['MakesModel chat OpenAIChatCompletionsModel'],
    ],
    [
      "import { genkit } from 'genkit'; import openAI, { gpt4o } from 'genkitx-openai'; const ai = genkit({ plugins: [openAI({ apiKey: '' })], model: gpt4o }); ai.generate('x'); ai.generate({ model: gpt4o, prompt: '' });",
      ['Creates none openAI', 'Sends chat ai.generate', 'Sends chat ai.generate'],
    ],
    [
      "import { openAI } from '@genkit-ai/compat-oai/openai'; openAI.model('gpt-4o');",
      ['Refers chat openAI.model'],
    ],
    [
      "import { Agent } from '@mastra/core/agent'; import { openai } from '@ai-sdk/openai'; new Agent({ model: openai('g') }).generate('x'); new Agent({ model: 'openai/gpt-4o' }).stream('x'); new Agent({ model: 'google/x' }).stream('x');",
      [
        'Refers chat openai',
        "Sends agents newAgent({model:openai('g')}).generate",
        "Sends agents newAgent({model:'openai/gpt-4o'}).stream",
        "MaySend agents newAgent({model:'google/x'}).stream",
      ],
    ],
    [
      "import { OpenAIAdapter } from '@copilotkit/runtime'; new OpenAIAdapter();",
      ['MakesClient chat OpenAIAdapter'],
    ],
    ["import { openai } from '@inngest/agent-kit'; openai({ model: 'gpt-4o' });", ['Creates chat openai']],
    [
      "import { openai, generateText } from 'modelfusion'; generateText({ model: openai.ChatTextGenerator({ model: 'g' }), prompt: '' });",
      ['Creates chat openai.ChatTextGenerator', 'Sends chat generateText'],
    ],
    [
      "import { generateText } from '@xsai/generate-text'; generateText({ baseURL: 'https://api.openai.com/v1/', model: 'gpt-4o', messages: [] });",
      ['Sends chat generateText'],
    ],
    ["import { encoding_for_model } from 'tiktoken'; encoding_for_model('gpt-4');", []],
  ])('%s', (text, marks) => {
    expect(marksIn(text)).toEqual(marks);
  });
});

describe('wrappers', () => {
  it.each([
    ['observeOpenAI', '@langfuse/openai'],
    ['observeOpenAI', 'langfuse'],
    ['wrapOpenAI', 'langsmith/wrappers'],
    ['wrapOpenAI', 'braintrust'],
    ['instrumentOpenAiClient', '@sentry/node'],
  ])('%s of %s gives the client back', (name, from) => {
    const marks = marksIn(`
      import OpenAI from 'openai'; import { ${name} } from '${from}';
      const client = ${name}(new OpenAI());
      client.chat.completions.create({ model: 'gpt-4o' });`);
    expect(marks).toEqual([
      'MakesClient none OpenAI',
      `Wraps ${name}`,
      'Sends chat client.chat.completions.create',
    ]);
  });

  it('knows clients that are subclasses', () => {
    const marks = marksIn(`
      import Instructor from '@instructor-ai/instructor'; import OpenAI from 'openai';
      import { OpenAI as PH } from '@posthog/ai'; import { Portkey } from 'portkey-ai';
      Instructor({ client: new OpenAI(), mode: 'TOOLS' }).chat.completions.create({ model: 'g' });
      new PH({ posthog: null }).responses.create({});
      new Portkey({}).embeddings.create({});`);
    expect(marks.map((mark) => mark.replace(/ \S+$/, ''))).toEqual([
      'MakesClient none',
      'Wraps',
      'Sends chat',
      'MakesClient none',
      'Sends responses',
      'MakesClient none relay',
      'Sends embeddings',
    ]);
  });
});

describe('look-alikes', () => {
  it('are no OpenAI calls', () => {
    const marks = marksIn(`
      import Groq from 'groq-sdk'; import Anthropic from '@anthropic-ai/sdk'; import { Together } from 'together-ai';
      new Groq().chat.completions.create({}); new Anthropic().messages.create({}); new Together({}).chat.completions.create({});`);
    expect(marks).toEqual([]);
  });
});

describe('a client in React', () => {
  it('is followed through a context and a ref', () => {
    const marks = marksIn(
      `
      import React, { createContext, useContext, useRef, useMemo } from 'react';
      import OpenAI from 'openai';
      const Client = createContext<OpenAI | null>(null);
      function App() {
        const client = useContext(Client);
        const ref = useRef(new OpenAI());
        const memo = useMemo(() => new OpenAI(), []);
        client?.models.list(); ref.current.files.list(); memo.batches.list();
        return <Client.Provider value={memo}><div /></Client.Provider>;
      }`,
      '/sample.tsx',
    );
    expect(marks.filter((mark) => mark.startsWith('Sends'))).toEqual([
      'Sends models client?.models.list',
      'Sends files ref.current.files.list',
      'Sends batches memo.batches.list',
    ]);
  });
});

describe('the manifest', () => {
  it.each([
    ['openai', 'resources/chat/completions.mjs', 'openai', 'openai.d.ts'],
    ['langchain', 'llms/openai', 'openai', 'langchain-openai.d.ts'],
    ['langchain', 'document', 'neutral', 'langchain.d.ts'],
    ['@ai-sdk/openai', '', 'openai', 'ai-sdk-openai.d.ts'],
    ['@ai-sdk/groq', '', 'lookalike', 'lookalike.d.ts'],
    ['@ai-sdk/react', '', 'carrier', undefined],
    ['@sentry/nextjs', '', 'carrier', 'wrappers.d.ts'],
    ['tiktoken', 'lite', 'tokenizer', 'tokenizers.d.ts'],
  ])('resolves %s/%s', (name, subpath, role, file) => {
    const found = findModule(manifest, name, subpath);
    expect(found && { role: found.role, file: found.file }).toEqual({ role, file });
  });

  it('knows which names make a neutral import a finding', () => {
    const module = findModule(manifest, 'llamaindex', '');
    expect(
      ['OpenAIAgent', 'openai', 'VectorStoreIndex'].map(
        (name) => module && isOpenaiName(module.package, name),
      ),
    ).toEqual([true, true, false]);
  });

  it('does not know other packages', () => {
    expect(findModule(manifest, 'openai-but-not', '')).toBeUndefined();
  });
});
