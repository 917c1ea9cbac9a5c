// Both are off until somebody switches them on, on this device, by a click in their profile.
const tunes = { 1: [660, 880, 660, 880], 2: [660, 880], 3: [660], 4: [520] };
let player = null;

export const isOn = name => new RegExp(`(^|; )${name}=on`).test(document.cookie);

/** Something new waits: by sound as urgent as it is, and by the browser where the page is not looked at. */
export function tell(severity, words, link) {
  isOn('sound') && chime(severity);
  if (isOn('desktop') && document.hidden && globalThis.Notification?.permission === 'granted') {
    const shown = new Notification(words, { tag: link, icon: '/icon-192.png' });
    shown.onclick = () => { window.focus(); location.assign(link); shown.close(); };
  }
}

/** Short tones, made here: higher and more of them the more urgent it is. */
export function chime(severity) {
  player ??= new AudioContext();
  player.resume().then(() => tunes[severity].forEach((pitch, at) => tone(pitch, player.currentTime + at * 0.16))).catch(() => {});
}

function tone(pitch, at) {
  const source = player.createOscillator(), volume = player.createGain();
  source.frequency.value = pitch;
  volume.gain.setValueAtTime(0.0001, at);
  volume.gain.exponentialRampToValueAtTime(0.12, at + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.15);
  source.connect(volume).connect(player.destination);
  source.start(at);
  source.stop(at + 0.16);
}
