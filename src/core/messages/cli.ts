import type { Message } from '../messages.ts';

export const cliMessages = {} satisfies Record<string, Message>;
