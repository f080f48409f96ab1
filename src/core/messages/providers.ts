import type { Message } from '../messages.ts';

export const providersMessages = {} satisfies Record<string, Message>;
