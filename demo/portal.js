const button = document.getElementById('scheme');
const isDarkAlready = matchMedia('(prefers-color-scheme: dark)').matches;

function show(isDark) {
  document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
  button.setAttribute('aria-pressed', String(isDark));
}

button.addEventListener('click', () => show(button.getAttribute('aria-pressed') !== 'true'));
show(isDarkAlready);
