/** Other vendors' SDKs: some have OpenAI's methods, none of them is OpenAI. */
declare const vendor: OtherVendor;
type vendor = OtherVendor;
export default vendor;
export {
  vendor as Groq, vendor as Together, vendor as Mistral, vendor as MistralClient, vendor as MistralAI, vendor as Anthropic,
  vendor as AnthropicVertex, vendor as AnthropicBedrock, vendor as CohereClient, vendor as CohereClientV2,
  vendor as GoogleGenerativeAI, vendor as GoogleGenAI, vendor as VertexAI, vendor as Ollama, vendor as Cerebras,
  vendor as Replicate, vendor as HfInference, vendor as InferenceClient, vendor as ZhipuAI, vendor as Perplexity,
  vendor as AI21, vendor as VoyageAIClient, vendor as BedrockRuntimeClient, vendor as OpenRouter, vendor as FireworksAI,
  vendor as ElevenLabsClient, vendor as ChatAnthropic, vendor as ChatGoogleGenerativeAI, vendor as ChatVertexAI,
  vendor as ChatMistralAI, vendor as ChatGroq, vendor as ChatCohere, vendor as ChatOllama, vendor as OllamaEmbeddings,
  vendor as ChatXAI, vendor as ChatDeepSeek, vendor as ChatBedrockConverse, vendor as ChatCerebras,
  vendor as GoogleGenerativeAIEmbeddings, vendor as MistralAIEmbeddings, vendor as CohereEmbeddings,
  vendor as anthropic, vendor as createAnthropic, vendor as google, vendor as createGoogleGenerativeAI, vendor as vertex,
  vendor as createVertex, vendor as mistral, vendor as createMistral, vendor as cohere, vendor as createCohere,
  vendor as groq, vendor as createGroq, vendor as xai, vendor as createXai, vendor as deepseek, vendor as createDeepSeek,
  vendor as togetherai, vendor as createTogetherAI, vendor as fireworks, vendor as createFireworks, vendor as perplexity,
  vendor as createPerplexity, vendor as bedrock, vendor as createAmazonBedrock, vendor as cerebras,
  vendor as createCerebras, vendor as deepinfra, vendor as createDeepInfra, vendor as openrouter,
  vendor as createOpenRouter, vendor as ollama, vendor as createOllama, vendor as replicate, vendor as createReplicate,
  vendor as fal, vendor as createFal, vendor as luma, vendor as elevenlabs, vendor as qwen, vendor as createQwen,
  vendor as zhipu, vendor as createZhipu, vendor as googleAI, vendor as vertexAI, vendor as claude35Sonnet,
  vendor as gemini15Flash, vendor as gemini15Pro,
};
