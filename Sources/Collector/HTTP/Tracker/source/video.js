// Quarters of a <video> reached while it plays, each once, with the time watched since the one before.
on('timeupdate', event => {
  const video = event.target;
  const state = (video.sillage ||= { time: 0 });
  const step = event.timeStamp - state.at; // up to 250 ms while it plays; more was a pause
  const quarter = ((4 * video.currentTime) / video.duration + 0.1) | 0; // a loop begins again before its very end is seen
  state.at = event.timeStamp;
  state.time += step < 2e3 && step;
  if (state[quarter] || video.paused) return;
  state[quarter] = add('video', { id: video.attributes.id?.value || location.pathname, progress: 25 * quarter, watched_ms: state.time | 0 });
  state.time = 0;
});
