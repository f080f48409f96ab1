/** React (and Preact) as far as a client travels through it. Every other export is unresolved. */
export interface Context<T> {
  Provider: (props: { value: T; children?: any }) => any;
  Consumer: (props: { children: (value: T) => any }) => any;
  displayName?: string;
}
export function createContext<T>(value: T): Context<T>;
export function useContext<T>(context: Context<T>): T;
export function use<T>(value: Context<T> | PromiseLike<T>): T;
export function useRef<T>(value: T): { current: T };
export function useRef<T = any>(): { current: T };
export function useMemo<T>(make: () => T, deps?: any): T;
export function useCallback<T>(f: T, deps?: any): T;
export function useState<T>(initial: T | (() => T)): [T, (value: T | ((previous: T) => T)) => void];
export function useState<T = any>(): [T, (value: T | ((previous: T) => T)) => void];
export function useEffect(f: () => any, deps?: any): void;
export function useLayoutEffect(f: () => any, deps?: any): void;
export function useReducer(reducer: any, initial?: any, init?: any): [any, (action: any) => void];
export function memo<T>(component: T, compare?: any): T;
export function forwardRef<T>(render: T): T;
export function cache<T>(f: T): T;
export const Fragment: any;
export const Suspense: any;
export const Component: any;
export const PureComponent: any;
declare const React: {
  createContext: typeof createContext;
  useContext: typeof useContext;
  useRef: typeof useRef;
  useMemo: typeof useMemo;
  useCallback: typeof useCallback;
  useState: typeof useState;
  useEffect: typeof useEffect;
  memo: typeof memo;
  forwardRef: typeof forwardRef;
  [member: string]: any;
};
export default React;
