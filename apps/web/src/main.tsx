import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './app/look/base.css';
import './app/look/components.css';
import './app/look/layout.css';
import { paint } from './app/look/theme';
import { startI18n } from './app/words/i18n';

paint();
startI18n();

const { Root } = await import('./app/shell/Root');
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <Root />
  </StrictMode>,
);
