// Where no circuit follows: the colours somebody chose, else those of their system, before the first paint.
const chosen = /(?:^|; )theme=(light|dark)/.exec(document.cookie);
document.documentElement.dataset.theme = chosen ? chosen[1] : matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
