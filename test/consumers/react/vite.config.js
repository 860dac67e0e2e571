import react from '@vitejs/plugin-react';

export default {
  base: './',
  plugins: [react()],
  build: {
    rollupOptions: {
      input: ['index.html', 'src/hydrate.jsx'],
      output: { entryFileNames: '[name].js' },
    },
  },
};
