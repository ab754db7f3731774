// Makes console.css from govuk-frontend without what is the British government's own (its font, its crest, its header), with the console's
// own rules behind it, and console.rtl.css from that, for languages that are written from right to left.
// node build.mjs FOLDER
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import postcss from 'postcss';
import rtlcss from 'rtlcss';

const folder = process.argv[2];
const theirs = readFileSync(createRequire(import.meta.url).resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css'), 'utf8');
const ours = readFileSync(new URL('console.css', import.meta.url), 'utf8');
const notOurs = /govuk-(header|footer__(crown|copyright-logo|licence-logo)|logo|cookie-banner|exit-this-page|password-input|service-navigation|phase-banner|tabs|accordion|character-count|step-by-step)/;

const sheet = postcss.parse(theirs);
sheet.walkAtRules('font-face', rule => { rule.remove(); });
sheet.walkRules(rule => {
  rule.selectors = rule.selectors.filter(selector => !notOurs.test(selector)).length ? rule.selectors.filter(selector => !notOurs.test(selector)) : rule.selectors;
  if (notOurs.test(rule.selector)) rule.remove();
});
sheet.walkDecls(declaration => {
  if (declaration.prop === 'font-family') declaration.value = 'var(--console-font)';
  if (/url\(/.test(declaration.value) && !/url\(["']?data:/.test(declaration.value)) declaration.remove();
});
sheet.walkComments(comment => { comment.remove(); });
sheet.walkAtRules(rule => { if (rule.nodes?.length === 0) rule.remove(); });

const whole = `${sheet.toString()}\n${ours}`;
writeFileSync(join(folder, 'console.rtl.css'), rtlcss.process(whole));
writeFileSync(join(folder, 'console.css'), whole);
