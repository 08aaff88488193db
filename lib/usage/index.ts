/**
 * What models used, and whether they may use more.
 * Promises that each call that was paid for leaves one row, that a budget is one number whatever was
 * asked (words, sound, a drawing), and that a day is a day where the people live. Hides the weights
 * and the sums. Counting comes after the fact: a turn that begins within the budget is finished, so
 * a day may end one turn a person above it. Models on this machine cost nothing and are not counted.
 */
import 'server-only';

export { checkBudget, hasBudget, isWithinBudget } from './check-budget';
export { noteOverBudget } from './note-over-budget';
export { readUsageToday, type UsageToday } from './read-usage-today';
export { recordUsage, type Used } from './record-usage';
