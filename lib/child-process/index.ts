/**
 * Work on what came from outside, in a child process.
 * Promises that a task's end is always heard: its result, its refusal, a crash, too much memory or
 * too much time. Hides forking, the messages between the two, and how memory and time are measured.
 * Must stay true: a child gets no key and no password, and ends with its parent.
 */
export { ChildProcess, type ChildSettings } from './child-process';
export type { Answer, Request, TaskAnswer } from './protocol';
export { serveTasks } from './serve-tasks';
