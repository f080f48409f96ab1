/** Finds what `new OpenAI` makes and what is called on it, by the name of the variable. */
module.exports = (file, { jscodeshift }) => {
  const root = jscodeshift(file.source);
  root.find(jscodeshift.ImportDeclaration, { source: { value: 'openai' } });
  root.find(jscodeshift.NewExpression, { callee: { name: 'OpenAI' } });
  root
    .find(jscodeshift.CallExpression, { callee: { type: 'MemberExpression', property: { name: 'create' } } })
    .filter(({ node }) =>
      /completions|embeddings|responses|images/.test(node.callee.object.property?.name ?? ''),
    );
};
