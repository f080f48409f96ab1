import type { Message } from '../messages.ts';

/** Reasons that the planner itself gives; the hint of one is the advice of a manual item. */
export const migratePlanMessages = {
  'migrate.declined': {
    en: 'declined in the review',
    'zh-CN': '复查时未接受',
    hint: {
      en: 'Make the change by hand, or plan again and accept it.',
      'zh-CN': '请手动更改，或重新生成计划并接受。',
    },
  },
  'migrate.needed-by-declined': {
    en: 'not changed, as code whose change was declined still needs it as it is',
    'zh-CN': '未更改：有代码的更改未被接受，仍需要原值',
    hint: {
      en: 'Add what the provider needs beside it by hand ({to}).',
      'zh-CN': '请在旁边手动加入服务商所需的内容（{to}）。',
    },
  },
} satisfies Record<string, Message>;
