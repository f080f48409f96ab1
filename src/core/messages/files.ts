import type { Message } from '../messages.ts';

export const filesMessages = {} satisfies Record<string, Message>;
