/** `tiktoken`, `js-tiktoken`, `gpt-tokenizer`, `gpt-3-encoder`: they name a model, they send nothing. */
interface Encoder { encode(text: string, ...rest: any[]): number[]; decode(tokens: any): any; free(): void; [member: string]: any }
export function encoding_for_model(model: Model, ...rest: any[]): Encoder;
export function encodingForModel(model: Model, ...rest: any[]): Encoder;
export function getEncodingNameForModel(model: Model): string;
export function get_encoding(name: string, ...rest: any[]): Encoder;
export function getEncoding(name: string, ...rest: any[]): Encoder;
export function encode(text: string, ...rest: any[]): number[];
export function decode(tokens: any): string;
export function encodeChat(messages: any, model?: Model): number[];
export function isWithinTokenLimit(text: any, limit: number): any;
export function countTokens(text: any, ...rest: any[]): number;
