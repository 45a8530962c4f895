/** Turns the theme over; until then it follows the system. Nothing is stored on the device. */
export const turnTheme = () => {
  const root = document.documentElement;
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const now = root.dataset.theme ?? (isDark ? 'dark' : 'light');
  root.dataset.theme = now === 'dark' ? 'light' : 'dark';
};
