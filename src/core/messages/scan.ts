import type { Message } from '../messages.ts';

export const scanMessages = {} satisfies Record<string, Message>;
