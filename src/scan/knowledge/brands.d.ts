/**
 * The marks that the engine reads. Each is a transparent alias: the checker sees through it, and the
 * *written* return type or parameter type of the resolved declaration carries the mark.
 * S is a surface and D a destination kind of `src/core/finding.ts`.
 */

/** Return type of a function that sends a request. */
type Sends<S extends string, R, D extends string = 'direct'> = R;
/** Return type of a function that sends a request to whatever vendor its `model` (or client) argument is of. */
type MaySend<S extends string, R> = R;
/** Return type of a factory: its result is a client. */
type Creates<S extends string, C, D extends string = 'direct'> = C;
/** Return type of a function that makes a model object: its first argument is the model. */
type Refers<S extends string, M, D extends string = 'direct'> = M;
/** Implemented by a class: `new X()` is a client. Subclasses inherit it. */
interface MakesClient<S extends string, D extends string = 'direct'> {}
/** Implemented by a class: `new X()` is a model object that needs no key or host of its own. */
interface MakesModel<S extends string, D extends string = 'direct'> {}
/** Return type of a function that gives its client argument back: it is no client of its own. */
type Wraps<C> = C;

/** A parameter or property that takes a model id. */
type Model<S extends string = string> = string;
/** Takes the name of an Azure deployment, which stands for a model. */
type Deployment<S extends string = string> = string;
/** Takes a path below the base URL, such as `/chat/completions`: it decides the surface of the request. */
type RequestPath = string;
/** Option that settles the destination: the whole base URL. */
type BaseUrl = string;
/** Option that settles the destination: the host or resource of an Azure OpenAI service. */
type AzureEndpoint = string;
/** Option that takes a key: a string, or a function that gets one. */
type ApiKey = string | (() => string | Promise<string>);

/** What other vendors' SDKs give: never an OpenAI client, and known not to be `any`. */
interface OtherVendor {
  (...args: any[]): OtherVendor;
  new (...args: any[]): OtherVendor;
  [member: string]: OtherVendor;
}

/** Type of a ready-made model object: `import { gpt4o } from 'genkitx-openai'`. Id is the model's id. */
type IsModel<S extends string, Id extends string> = OpenAIModelRef;
interface OpenAIModelRef { readonly openaiModel: true; [member: string]: any }
/** Only what is `any` (or `never`) can be given where this is asked for: the first of three overloads. */
declare class OnlyAny { private readonly onlyAny: never }
/** A model's id as a gateway takes it. */
type GatewayModel<S extends string = string> = `openai/${string}`;
/** `Then` where M is a model of OpenAI or names one, never where it is `any` or another vendor's. */
type WhereOpenAI<M, Then> = [M] extends [OnlyAny]
  ? never
  : M extends { readonly openaiModel: true } | `openai/${string}` | `openai:${string}` | `gpt-${string}`
    ? Then
    : never;
