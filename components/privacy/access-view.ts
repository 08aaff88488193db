/** That somebody was given a person's conversation. */
export interface AccessView {
  by: 'operator' | 'key';
  /** Null of the operator who started the server, and of the server's own key. */
  name: string | null;
  /** As the viewer reads it, and for machines. */
  when: string;
  at: string;
}
