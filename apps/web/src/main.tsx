import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './app/base.css';
import './app/components.css';
import './app/layout.css';
import { startI18n } from './app/i18n';
import { paint } from './app/theme';

paint();
startI18n();

const { Root } = await import('./app/Root');
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <Root />
  </StrictMode>,
);
