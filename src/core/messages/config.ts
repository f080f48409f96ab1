import type { Message } from '../messages.ts';

export const configMessages = {} satisfies Record<string, Message>;
