export type TemplateValues = Readonly<Record<string, string | number | null>>;

/**
 * Fills a JSON template. A text that is one placeholder takes the value with its type, so that `"{code}"` can become a
 * number or null; inside longer texts a value is written as text.
 */
export function fillTemplate(template: unknown, values: TemplateValues): unknown {
  if (typeof template === 'string') return fillText(template, values);
  if (Array.isArray(template)) return template.map((entry) => fillTemplate(entry, values));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(
    Object.entries(template).map(([name, entry]) => [name, fillTemplate(entry, values)]),
  );
}

function fillText(text: string, values: TemplateValues): unknown {
  const whole = /^\{(\w+)\}$/.exec(text)?.[1];
  if (whole !== undefined && whole in values) return values[whole];
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}
