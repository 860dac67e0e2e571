import vue from '@vitejs/plugin-vue';

const isCustomElement = (tag) => tag === 'signin-help';

export default {
  base: './',
  plugins: [vue({ template: { compilerOptions: { isCustomElement } } })],
};
