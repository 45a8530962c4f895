/** Pause between two questions, and the longest one while nobody answers, in milliseconds. */
const pause = 10_000;
const longest = 60_000;
/** An answer that takes longer is none. */
const patience = 8_000;

/**
 * Asks again and again: every ten seconds, less often while nobody answers, never while nobody looks.
 *
 * @param ask `(signal)` → a promise of an answer; it rejects or gives null when there is none
 * @param receive called with each answer, null for none
 * @param surroundings `hidden()`, `onVisibility(listener)`, `setTimeout` and `clearTimeout`; the browser's own unless a test gives others
 * @returns `{ stop() }`
 */
export const startPolling = (ask, receive, surroundings = browser) => {
  let timer;
  let question;
  let failures = 0;

  const rest = () => {
    surroundings.clearTimeout(timer);
    question?.abort();
    question = undefined;
  };

  const answered = async (asked) => {
    const limit = surroundings.setTimeout(() => asked.abort(), patience);
    try {
      return await ask(asked.signal);
    } catch {
      return null;
    } finally {
      surroundings.clearTimeout(limit);
    }
  };

  const poll = async () => {
    const asked = new AbortController();
    question = asked;
    const answer = await answered(asked);
    // Somebody looked away, or asked again, before it came.
    if (question !== asked) return;
    question = undefined;
    failures = answer ? 0 : failures + 1;
    receive(answer);
    timer = surroundings.setTimeout(poll, Math.min(pause * 2 ** Math.max(0, failures - 1), longest));
  };

  const look = () => {
    rest();
    if (!surroundings.hidden()) poll();
  };

  const ignore = surroundings.onVisibility(look);
  look();
  return {
    stop: () => {
      ignore();
      rest();
    },
  };
};

const browser = {
  hidden: () => document.hidden,
  onVisibility: (listener) => {
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  },
  setTimeout: (action, milliseconds) => setTimeout(action, milliseconds),
  clearTimeout: (timer) => clearTimeout(timer),
};
