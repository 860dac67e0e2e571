// An own topic stays the page's own HTML, with its listeners.
document.getElementById('check').addEventListener('click', (event) => {
  event.target.textContent = navigator.onLine ? 'You are online.' : 'You are offline.';
});
