/** What `export * from 'openai'` gives: the declarations of `openai` use `export =`, which has no names to give. */
export {
  OpenAI, AzureOpenAI, BedrockOpenAI, Configuration, OpenAIApi, ClientOptions, AzureClientOptions, APIPromise, PagePromise,
  toFile, Stream, OpenAIError, APIError, APIConnectionError, APIConnectionTimeoutError, APIUserAbortError, NotFoundError,
  ConflictError, RateLimitError, BadRequestError, AuthenticationError, InternalServerError, PermissionDeniedError,
  UnprocessableEntityError, OpenAIRealtimeWS, OpenAIRealtimeWebSocket, zodResponseFormat, zodTextFormat, zodFunction,
  ChatModel, ChatCompletionCreateParams, CreateChatCompletionRequest,
} from 'openai';
