/** The standard library as far as a client can travel through it. Loaded in place of TypeScript's own. */

interface Object { constructor: Function; toString(): string; hasOwnProperty(key: any): boolean; valueOf(): Object }
interface ObjectConstructor {
  new (value?: any): any;
  (value?: any): any;
  readonly prototype: Object;
  assign<T, U>(target: T, source: U): T & U;
  assign<T, U, V>(target: T, a: U, b: V): T & U & V;
  assign(target: any, ...sources: any[]): any;
  freeze<T>(o: T): T;
  seal<T>(o: T): T;
  create(proto: any, properties?: any): any;
  keys(o: any): string[];
  values<T>(o: { [s: string]: T } | ArrayLike<T>): T[];
  values(o: any): any[];
  entries<T>(o: { [s: string]: T } | ArrayLike<T>): [string, T][];
  entries(o: any): [string, any][];
  fromEntries<T = any>(entries: Iterable<readonly [any, T]>): { [k: string]: T };
  fromEntries(entries: any): any;
  groupBy<K extends string, T>(items: Iterable<T>, key: (item: T, index: number) => K): Record<K, T[]>;
  defineProperty<T>(o: T, key: any, descriptor: any): T;
  getPrototypeOf(o: any): any;
  setPrototypeOf(o: any, proto: any): any;
  [member: string]: any;
}
declare var Object: ObjectConstructor;
interface PropertyDescriptor { value?: any; get?(): any; set?(v: any): void; [key: string]: any }
interface TypedPropertyDescriptor<T> { value?: T; get?: () => T; set?: (value: T) => void; [key: string]: any }

interface Function {
  apply(this: Function, thisArg: any, args?: any): any;
  call(this: Function, thisArg: any, ...args: any[]): any;
  bind<T>(this: T, thisArg: any, ...rest: any[]): T;
  prototype: any;
  readonly length: number;
  readonly name: string;
}
interface CallableFunction extends Function {
  apply<A extends any[], R>(this: (...args: A) => R, thisArg: any, args?: A): R;
  call<A extends any[], R>(this: (...args: A) => R, thisArg: any, ...args: A): R;
  bind<T>(this: T, thisArg: any, ...rest: any[]): T;
}
interface NewableFunction extends Function {
  bind<T>(this: T, thisArg: any, ...rest: any[]): T;
}
declare var Function: { new (...args: string[]): Function; (...args: string[]): Function; prototype: Function };
interface IArguments { [index: number]: any; length: number; callee: Function }

type Partial<T> = { [P in keyof T]?: T[P] };
type Required<T> = { [P in keyof T]-?: T[P] };
type Readonly<T> = { readonly [P in keyof T]: T[P] };
type Pick<T, K extends keyof T> = { [P in K]: T[P] };
type Record<K extends keyof any, T> = { [P in K]: T };
type Exclude<T, U> = T extends U ? never : T;
type Extract<T, U> = T extends U ? T : never;
type Omit<T, K extends keyof any> = Pick<T, Exclude<keyof T, K>>;
type NonNullable<T> = T & {};
type Parameters<T> = T extends (...args: infer P) => any ? P : never;
type ConstructorParameters<T> = T extends abstract new (...args: infer P) => any ? P : never;
type ReturnType<T> = T extends (...args: any) => infer R ? R : any;
type InstanceType<T> = T extends abstract new (...args: any) => infer R ? R : any;
type ThisParameterType<T> = T extends (this: infer U, ...args: never) => any ? U : unknown;
type OmitThisParameter<T> = T;
type NoInfer<T> = intrinsic;
type Uppercase<S extends string> = intrinsic;
type Lowercase<S extends string> = intrinsic;
type Capitalize<S extends string> = intrinsic;
type Uncapitalize<S extends string> = intrinsic;
type PropertyKey = string | number | symbol;
interface ThisType<T> {}
type Awaited<T> = T extends null | undefined ? T
  : T extends object & { then(onfulfilled: infer F, ...args: infer _): any }
    ? F extends (value: infer V, ...args: infer _) => any ? Awaited<V> : never
    : T;

interface PromiseLike<T> {
  then<A = T, B = never>(ok?: ((value: T) => A | PromiseLike<A>) | null, no?: ((e: any) => B | PromiseLike<B>) | null): PromiseLike<A | B>;
}
interface Promise<T> {
  then<A = T, B = never>(ok?: ((value: T) => A | PromiseLike<A>) | null, no?: ((e: any) => B | PromiseLike<B>) | null): Promise<A | B>;
  catch<B = never>(no?: ((e: any) => B | PromiseLike<B>) | null): Promise<T | B>;
  finally(done?: (() => void) | null): Promise<T>;
  readonly [Symbol.toStringTag]: string;
}
interface PromiseConstructor {
  readonly prototype: Promise<any>;
  new <T>(executor: (resolve: (value: T | PromiseLike<T>) => void, reject: (e?: any) => void) => void): Promise<T>;
  all<T extends readonly unknown[] | []>(values: T): Promise<{ -readonly [P in keyof T]: Awaited<T[P]> }>;
  all<T>(values: Iterable<T | PromiseLike<T>>): Promise<Awaited<T>[]>;
  allSettled<T extends readonly unknown[] | []>(values: T): Promise<{ -readonly [P in keyof T]: PromiseSettledResult<Awaited<T[P]>> }>;
  allSettled<T>(values: Iterable<T | PromiseLike<T>>): Promise<PromiseSettledResult<Awaited<T>>[]>;
  race<T>(values: Iterable<T | PromiseLike<T>>): Promise<Awaited<T>>;
  any<T>(values: Iterable<T | PromiseLike<T>>): Promise<Awaited<T>>;
  resolve(): Promise<void>;
  resolve<T>(value: T | PromiseLike<T>): Promise<Awaited<T>>;
  reject<T = never>(reason?: any): Promise<T>;
  withResolvers<T>(): { promise: Promise<T>; resolve: (value: T | PromiseLike<T>) => void; reject: (e?: any) => void };
  try<T>(f: (...args: any[]) => T | PromiseLike<T>, ...args: any[]): Promise<Awaited<T>>;
}
declare var Promise: PromiseConstructor;
interface PromiseSettledResult<T> { status: 'fulfilled' | 'rejected'; value: T; reason: any }
type PromiseFulfilledResult<T> = PromiseSettledResult<T>;
type PromiseRejectedResult = PromiseSettledResult<any>;

interface Symbol { toString(): string; readonly description: string }
interface SymbolConstructor {
  (description?: any): symbol;
  for(key: string): symbol;
  readonly iterator: unique symbol;
  readonly asyncIterator: unique symbol;
  readonly toStringTag: unique symbol;
  readonly hasInstance: unique symbol;
  readonly toPrimitive: unique symbol;
  readonly dispose: unique symbol;
  readonly asyncDispose: unique symbol;
}
declare var Symbol: SymbolConstructor;

type BuiltinIteratorReturn = intrinsic;
interface IteratorYieldResult<T> { done?: false; value: T }
interface IteratorReturnResult<R> { done: true; value: R }
type IteratorResult<T, R = any> = IteratorYieldResult<T> | IteratorReturnResult<R>;
interface Iterator<T, R = any, N = any> {
  next(...args: [] | [N]): IteratorResult<T, R>;
  return?(value?: R): IteratorResult<T, R>;
  throw?(e?: any): IteratorResult<T, R>;
}
interface Iterable<T, R = any, N = any> { [Symbol.iterator](): Iterator<T, R, N> }
interface IterableIterator<T, R = any, N = any> extends Iterator<T, R, N> { [Symbol.iterator](): IterableIterator<T, R, N> }
interface IteratorObject<T, R = unknown, N = unknown> extends Iterator<T, R, N> {
  [Symbol.iterator](): IteratorObject<T, R, N>;
  map<U>(f: (value: T, index: number) => U): IteratorObject<U>;
  filter(f: (value: T, index: number) => unknown): IteratorObject<T>;
  find(f: (value: T, index: number) => unknown): T | undefined;
  forEach(f: (value: T, index: number) => void): void;
  toArray(): T[];
}
interface ArrayIterator<T> extends IteratorObject<T, BuiltinIteratorReturn, unknown> { [Symbol.iterator](): ArrayIterator<T> }
interface Generator<T = unknown, R = any, N = any> extends IteratorObject<T, R, N> {
  next(...args: [] | [N]): IteratorResult<T, R>;
  return(value: R): IteratorResult<T, R>;
  throw(e: any): IteratorResult<T, R>;
  [Symbol.iterator](): Generator<T, R, N>;
}
interface AsyncIterator<T, R = any, N = any> {
  next(...args: [] | [N]): Promise<IteratorResult<T, R>>;
  return?(value?: R | PromiseLike<R>): Promise<IteratorResult<T, R>>;
  throw?(e?: any): Promise<IteratorResult<T, R>>;
}
interface AsyncIterable<T, R = any, N = any> { [Symbol.asyncIterator](): AsyncIterator<T, R, N> }
interface AsyncIterableIterator<T, R = any, N = any> extends AsyncIterator<T, R, N> { [Symbol.asyncIterator](): AsyncIterableIterator<T, R, N> }
interface AsyncIteratorObject<T, R = unknown, N = unknown> extends AsyncIterator<T, R, N> { [Symbol.asyncIterator](): AsyncIteratorObject<T, R, N> }
interface AsyncGenerator<T = unknown, R = any, N = any> extends AsyncIteratorObject<T, R, N> {
  next(...args: [] | [N]): Promise<IteratorResult<T, R>>;
  return(value: R | PromiseLike<R>): Promise<IteratorResult<T, R>>;
  throw(e: any): Promise<IteratorResult<T, R>>;
  [Symbol.asyncIterator](): AsyncGenerator<T, R, N>;
}
interface Disposable { [Symbol.dispose](): void }
interface AsyncDisposable { [Symbol.asyncDispose](): PromiseLike<void> }

interface ArrayLike<T> { readonly length: number; readonly [n: number]: T }
interface ReadonlyArray<T> {
  readonly length: number;
  readonly [n: number]: T;
  [Symbol.iterator](): ArrayIterator<T>;
  at(index: number): T | undefined;
  concat(...items: any[]): T[];
  every(f: (value: T, index: number, array: T[]) => unknown): boolean;
  some(f: (value: T, index: number, array: T[]) => unknown): boolean;
  filter<S extends T>(f: (value: T, index: number, array: T[]) => value is S): S[];
  filter(f: (value: T, index: number, array: T[]) => unknown): T[];
  find<S extends T>(f: (value: T, index: number, array: T[]) => value is S): S | undefined;
  find(f: (value: T, index: number, array: T[]) => unknown): T | undefined;
  findLast(f: (value: T, index: number, array: T[]) => unknown): T | undefined;
  findIndex(f: (value: T, index: number, array: T[]) => unknown): number;
  findLastIndex(f: (value: T, index: number, array: T[]) => unknown): number;
  forEach(f: (value: T, index: number, array: T[]) => void, thisArg?: any): void;
  map<U>(f: (value: T, index: number, array: T[]) => U, thisArg?: any): U[];
  flatMap<U>(f: (value: T, index: number, array: T[]) => U | readonly U[]): U[];
  flat(depth?: number): T extends readonly (infer U)[] ? U[] : T[];
  includes(value: any, from?: number): boolean;
  indexOf(value: any, from?: number): number;
  lastIndexOf(value: any, from?: number): number;
  join(separator?: string): string;
  reduce(f: (previous: T, value: T, index: number, array: T[]) => T): T;
  reduce<U>(f: (previous: U, value: T, index: number, array: T[]) => U, initial: U): U;
  reduceRight<U>(f: (previous: U, value: T, index: number, array: T[]) => U, initial?: U): U;
  slice(start?: number, end?: number): T[];
  entries(): ArrayIterator<[number, T]>;
  keys(): ArrayIterator<number>;
  values(): ArrayIterator<T>;
  toSorted(compare?: (a: T, b: T) => number): T[];
  toReversed(): T[];
  toSpliced(start: number, count?: number, ...items: T[]): T[];
  with(index: number, value: T): T[];
}
interface Array<T> extends ReadonlyArray<T> {
  length: number;
  [n: number]: T;
  push(...items: T[]): number;
  pop(): T | undefined;
  shift(): T | undefined;
  unshift(...items: T[]): number;
  splice(start: number, count?: number, ...items: T[]): T[];
  sort(compare?: (a: T, b: T) => number): this;
  reverse(): T[];
  fill(value: T, start?: number, end?: number): this;
}
interface ArrayConstructor {
  new <T = any>(...items: any[]): T[];
  <T = any>(...items: any[]): T[];
  isArray(value: any): value is any[];
  from<T, U = T>(items: Iterable<T> | ArrayLike<T>, f?: (value: T, index: number) => U): U[];
  fromAsync<T>(items: any, f?: (value: any, index: number) => T): Promise<T[]>;
  of<T>(...items: T[]): T[];
  readonly prototype: any[];
}
declare var Array: ArrayConstructor;
interface TemplateStringsArray extends ReadonlyArray<string> { readonly raw: readonly string[] }

interface Map<K, V> extends Iterable<[K, V]> {
  readonly size: number;
  get(key: K): V | undefined;
  set(key: K, value: V): this;
  has(key: K): boolean;
  delete(key: K): boolean;
  clear(): void;
  getOrInsertComputed(key: K, make: (key: K) => V): V;
  forEach(f: (value: V, key: K, map: Map<K, V>) => void): void;
  entries(): ArrayIterator<[K, V]>;
  keys(): ArrayIterator<K>;
  values(): ArrayIterator<V>;
  [Symbol.iterator](): ArrayIterator<[K, V]>;
}
interface MapConstructor {
  new <K = any, V = any>(entries?: Iterable<readonly [K, V]> | null): Map<K, V>;
  groupBy<K, T>(items: Iterable<T>, key: (item: T, index: number) => K): Map<K, T[]>;
}
declare var Map: MapConstructor;
type ReadonlyMap<K, V> = Map<K, V>;
interface Set<T> extends Iterable<T> {
  readonly size: number;
  add(value: T): this;
  has(value: T): boolean;
  delete(value: T): boolean;
  clear(): void;
  forEach(f: (value: T, key: T, set: Set<T>) => void): void;
  entries(): ArrayIterator<[T, T]>;
  keys(): ArrayIterator<T>;
  values(): ArrayIterator<T>;
  [Symbol.iterator](): ArrayIterator<T>;
}
declare var Set: { new <T = any>(items?: Iterable<T> | null): Set<T> };
type ReadonlySet<T> = Set<T>;
interface WeakMap<K, V> { get(key: K): V | undefined; set(key: K, value: V): this; has(key: K): boolean; delete(key: K): boolean }
declare var WeakMap: { new <K = any, V = any>(entries?: Iterable<readonly [K, V]> | null): WeakMap<K, V> };
interface WeakSet<T> { add(value: T): this; has(value: T): boolean; delete(value: T): boolean }
declare var WeakSet: { new <T = any>(items?: Iterable<T> | null): WeakSet<T> };
interface WeakRef<T> { deref(): T | undefined }
declare var WeakRef: { new <T>(value: T): WeakRef<T> };
interface ProxyHandler<T> { [trap: string]: any }
declare var Proxy: { new <T>(target: T, handler: any): T };
declare var Reflect: { get(target: any, key: any, receiver?: any): any; [member: string]: any };

interface String {
  readonly length: number;
  readonly [index: number]: string;
  [Symbol.iterator](): ArrayIterator<string>;
  toString(): string;
  valueOf(): string;
  at(index: number): string | undefined;
  charAt(index: number): string;
  charCodeAt(index: number): number;
  codePointAt(index: number): number;
  concat(...items: string[]): string;
  endsWith(part: string, end?: number): boolean;
  includes(part: string, from?: number): boolean;
  indexOf(part: string, from?: number): number;
  lastIndexOf(part: string, from?: number): number;
  localeCompare(other: string, ...rest: any[]): number;
  match(pattern: any): RegExpMatchArray | null;
  matchAll(pattern: any): ArrayIterator<RegExpMatchArray>;
  normalize(form?: string): string;
  padEnd(length: number, fill?: string): string;
  padStart(length: number, fill?: string): string;
  repeat(count: number): string;
  replace(pattern: any, replacement: any): string;
  replaceAll(pattern: any, replacement: any): string;
  search(pattern: any): number;
  slice(start?: number, end?: number): string;
  split(separator: any, limit?: number): string[];
  startsWith(part: string, from?: number): boolean;
  substring(start: number, end?: number): string;
  substr(start: number, length?: number): string;
  toLowerCase(): string;
  toUpperCase(): string;
  toLocaleLowerCase(): string;
  toLocaleUpperCase(): string;
  trim(): string;
  trimStart(): string;
  trimEnd(): string;
}
declare var String: { new (value?: any): String; (value?: any): string; raw(strings: any, ...values: any[]): string; fromCharCode(...codes: number[]): string; fromCodePoint(...codes: number[]): string };
interface Number { toString(radix?: number): string; toFixed(digits?: number): string; toPrecision(digits?: number): string; toLocaleString(...args: any[]): string; valueOf(): number }
declare var Number: { new (value?: any): Number; (value?: any): number; isInteger(v: any): boolean; isNaN(v: any): boolean; isFinite(v: any): boolean; parseInt(v: string, radix?: number): number; parseFloat(v: string): number; [constant: string]: any };
interface Boolean { valueOf(): boolean }
declare var Boolean: { new (value?: any): Boolean; <T>(value?: T): boolean };
interface BigInt { toString(radix?: number): string }
declare function BigInt(value: any): bigint;
interface RegExpMatchArray extends Array<string> { index?: number; input?: string; groups?: { [key: string]: string } }
interface RegExp { exec(text: string): RegExpMatchArray | null; test(text: string): boolean; source: string; flags: string; lastIndex: number }
declare var RegExp: { new (pattern: any, flags?: string): RegExp; (pattern: any, flags?: string): RegExp };
interface Date { getTime(): number; toISOString(): string; valueOf(): number; [member: string]: any }
declare var Date: { new (...args: any[]): Date; (): string; now(): number; parse(text: string): number; UTC(...args: number[]): number };
interface Error { name: string; message: string; stack?: string; cause?: unknown }
interface ErrorConstructor { new (message?: string, options?: any): Error; (message?: string, options?: any): Error; captureStackTrace(target: any, from?: any): void }
declare var Error: ErrorConstructor;
declare var TypeError: ErrorConstructor;
declare var RangeError: ErrorConstructor;
declare var SyntaxError: ErrorConstructor;
declare var AggregateError: ErrorConstructor;
declare var JSON: { parse(text: string, reviver?: any): any; stringify(value: any, replacer?: any, space?: any): string };
declare var Math: { [member: string]: any };
declare var Intl: any;
declare function parseInt(text: any, radix?: number): number;
declare function parseFloat(text: any): number;
declare function isNaN(value: any): boolean;
declare function isFinite(value: any): boolean;
declare function encodeURIComponent(value: any): string;
declare function decodeURIComponent(value: string): string;
declare function encodeURI(value: any): string;
declare function decodeURI(value: string): string;
declare function structuredClone<T>(value: T, options?: any): T;

interface URLSearchParams { append(k: string, v: any): void; set(k: string, v: any): void; get(k: string): string | null; toString(): string; [member: string]: any }
declare var URLSearchParams: { new (init?: any): URLSearchParams };
interface URL { href: string; origin: string; host: string; hostname: string; pathname: string; protocol: string; search: string; searchParams: URLSearchParams; toString(): string; [member: string]: any }
declare var URL: { new (url: any, base?: any): URL; canParse(url: any, base?: any): boolean; createObjectURL(o: any): string; revokeObjectURL(url: string): void };
interface Headers { get(name: string): string | null; set(name: string, value: string): void; append(name: string, value: string): void; [member: string]: any }
declare var Headers: { new (init?: any): Headers };
interface RequestInit { method?: string; headers?: any; body?: any; signal?: any; [option: string]: any }
interface Body { readonly body: any; json(): Promise<any>; text(): Promise<string>; blob(): Promise<Blob>; arrayBuffer(): Promise<ArrayBuffer>; formData(): Promise<FormData>; [member: string]: any }
interface Request extends Body { readonly url: string; readonly method: string; readonly headers: Headers; signal: AbortSignal }
declare var Request: { new (input: any, init?: RequestInit): Request };
interface Response extends Body { readonly ok: boolean; readonly status: number; readonly headers: Headers }
declare var Response: { new (body?: any, init?: any): Response; json(data: any, init?: any): Response; [member: string]: any };
declare function fetch(input: any, init?: RequestInit): Promise<Response>;
interface WebSocket { send(data: any): void; close(...args: any[]): void; [member: string]: any }
declare var WebSocket: { new (url: any, protocols?: any, options?: any): WebSocket; [member: string]: any };
interface EventSource { close(): void; [member: string]: any }
declare var EventSource: { new (url: any, init?: any): EventSource };
interface XMLHttpRequest { open(method: string, url: any, ...rest: any[]): void; send(body?: any): void; setRequestHeader(name: string, value: string): void; [member: string]: any }
declare var XMLHttpRequest: { new (): XMLHttpRequest };
interface Blob { [member: string]: any }
declare var Blob: { new (...args: any[]): Blob };
interface File extends Blob { name: string }
declare var File: { new (...args: any[]): File };
interface FormData { append(name: string, value: any, file?: string): void; set(name: string, value: any): void; get(name: string): any; [member: string]: any }
declare var FormData: { new (form?: any): FormData };
interface AbortSignal { readonly aborted: boolean; [member: string]: any }
declare var AbortSignal: { timeout(ms: number): AbortSignal; any(signals: any): AbortSignal; abort(reason?: any): AbortSignal };
interface AbortController { readonly signal: AbortSignal; abort(reason?: any): void }
declare var AbortController: { new (): AbortController };
interface ArrayBuffer { readonly byteLength: number; [member: string]: any }
declare var ArrayBuffer: { new (length: number): ArrayBuffer };
interface Uint8Array { readonly length: number; [n: number]: number; [Symbol.iterator](): ArrayIterator<number>; buffer: ArrayBuffer }
declare var Uint8Array: { new (...args: any[]): Uint8Array; from(...args: any[]): Uint8Array };
type Buffer = any;
declare var Buffer: any;
declare var Float32Array: any;
declare var Int16Array: any;
type ReadableStream<R = any> = any;
declare var ReadableStream: any;
type TransformStream<I = any, O = any> = any;
declare var TransformStream: any;
declare var TextDecoder: { new (...args: any[]): { decode(...args: any[]): string; [member: string]: any } };
declare var TextEncoder: { new (): { encode(text?: string): Uint8Array; [member: string]: any } };
declare var console: { [member: string]: (...args: any[]) => void };
declare function setTimeout(f: any, ms?: number, ...args: any[]): any;
declare function setInterval(f: any, ms?: number, ...args: any[]): any;
declare function clearTimeout(timer: any): void;
declare function clearInterval(timer: any): void;
declare function queueMicrotask(f: () => void): void;
declare var document: any;
declare var navigator: any;
declare var location: any;
declare var localStorage: any;
declare var sessionStorage: any;
declare var crypto: any;
declare var performance: any;
declare var chrome: any;
declare var global: typeof globalThis & { [name: string]: any };
declare var window: typeof globalThis & { [name: string]: any };
declare var self: typeof globalThis & { [name: string]: any };

declare namespace NodeJS {
  interface ProcessEnv { [name: string]: string }
  interface Global { [name: string]: any }
  interface Process { env: ProcessEnv; argv: string[]; [member: string]: any }
}
declare var process: NodeJS.Process;
declare var Deno: { env: { get(name: string): string | undefined; [member: string]: any }; serve(...args: any[]): any; [member: string]: any };
declare var Bun: { env: NodeJS.ProcessEnv; serve(...args: any[]): any; [member: string]: any };
interface ImportMetaEnv { [name: string]: any }
interface ImportMeta { url: string; dirname: string; filename: string; env: ImportMetaEnv; [member: string]: any }
interface ImportAttributes { [key: string]: string }
interface ImportCallOptions { with?: ImportAttributes }
/** TypeScript files only: in JavaScript the compiler resolves `require` itself. */
declare var require: {
  (id: 'openai'): typeof import('openai');
  (id: 'openai-edge'): typeof import('openai-edge');
  (id: '@azure/openai'): typeof import('@azure/openai');
  (id: '@langchain/openai'): typeof import('@langchain/openai');
  (id: string): any;
  resolve(id: string): string;
  [member: string]: any;
};
declare var module: { exports: any; [member: string]: any };
declare var exports: any;
declare var __dirname: string;
declare var __filename: string;

declare namespace JSX {
  type Element = any;
  type ElementClass = any;
  interface IntrinsicElements { [tag: string]: any }
}
