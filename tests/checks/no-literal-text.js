/** An ESLint rule: what a person reads comes from messages.ts, so that it can be checked and translated. */
const shownAttributes = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'description',
  'heading',
  'hint',
  'label',
  'legend',
  'placeholder',
  'title',
]);

const hasLetters = (text) => /\p{L}/u.test(text);

/** @type {import('eslint').Rule.RuleModule} */
export const noLiteralText = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { literal: 'Text on screen belongs in messages.ts: "{{text}}".' },
  },
  create(context) {
    const report = (node, text) => {
      if (hasLetters(text)) context.report({ node, messageId: 'literal', data: { text: text.trim().slice(0, 60) } });
    };
    const reportExpression = (expression) => {
      if (expression.type === 'Literal' && typeof expression.value === 'string') report(expression, expression.value);
      if (expression.type === 'TemplateLiteral') {
        for (const part of expression.quasis) report(part, part.value.raw);
      }
      if (expression.type === 'ConditionalExpression') {
        reportExpression(expression.consequent);
        reportExpression(expression.alternate);
      }
      if (expression.type === 'LogicalExpression') reportExpression(expression.right);
    };
    return {
      JSXText: (node) => report(node, node.value),
      'JSXElement > JSXExpressionContainer': (node) => reportExpression(node.expression),
      'JSXFragment > JSXExpressionContainer': (node) => reportExpression(node.expression),
      JSXAttribute(node) {
        if (!shownAttributes.has(node.name.name) || !node.value) return;
        reportExpression(node.value.type === 'JSXExpressionContainer' ? node.value.expression : node.value);
      },
    };
  },
};
