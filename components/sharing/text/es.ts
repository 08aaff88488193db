import { countLabel } from '@/components/site/plain-labels';
import type { SharingText } from './sharing-text';

const fotos = (count: number) => (count === 1 ? '1 foto' : `${countLabel(count, 'es')} fotos`);

export const es: SharingText = {
  share: 'Compartir',
  title: (photos) => (photos === 1 ? 'Compartir esta foto' : `Compartir ${fotos(photos)}`),
  lead: 'Quien tenga el enlace ve solo esto: sin tu cuenta, sin tu número y sin el lugar.',
  expiry: 'El enlace vale por',
  days: (count) => (count === 1 ? '1 día' : `${count} días`),
  password: 'Contraseña (si quieres)',
  passwordHint: 'Con una contraseña, el enlace solo no basta. Al menos 4 letras o números.',
  make: 'Crear enlace',
  making: 'Creando…',
  failed: 'El enlace no se creó. Inténtalo de nuevo.',
  ready: (until) => `Listo. El enlace vale hasta el ${until}.`,
  link: 'Enlace',
  copy: 'Copiar enlace',
  copied: 'Copiado',
  close: 'Cerrar',
  done: 'Listo',
  all: 'Ver todos los enlaces',
  list: {
    title: 'Enlaces compartidos',
    empty: {
      title: 'Aún no hay enlaces',
      lead: 'Abre una foto o un álbum y toca Compartir: el enlace aparece aquí y puedes terminarlo cuando quieras.',
    },
    photos: fotos,
    views: (count) => (count === 1 ? '1 visita' : `${countLabel(count, 'es')} visitas`),
    until: (day) => `hasta el ${day}`,
    withPassword: 'con contraseña',
    expired: 'Vencido',
    revoked: 'Terminado',
    untitled: 'Sin descripción',
    open: 'Abrir',
    revoke: 'Terminar',
    confirm: {
      title: '¿Terminar este enlace?',
      lead: 'Quien lo tiene deja de ver las fotos al instante. Esto no se deshace, pero puedes crear otro enlace.',
      revoke: 'Terminar',
      keep: 'Mantener',
    },
    isRevoked: 'El enlace fue terminado.',
    isGone: 'Este enlace ya no existe.',
    notCopied: 'Este enlace sigue valiendo, pero ya no se puede copiar.',
  },
  guest: {
    by: (name) => (name === null ? 'Compartido contigo' : `${name} compartió contigo`),
    photos: fotos,
    until: (day) => `disponible hasta el ${day}`,
    undescribed: 'Foto sin descripción',
    open: (words) => `Ver más grande: ${words}`,
    download: 'Descargar la foto',
    locked: {
      title: 'Estas fotos tienen contraseña',
      lead: 'Pídesela a quien te envió el enlace.',
      password: 'Contraseña',
      submit: 'Ver las fotos',
    },
    wrong: 'Esa no es la contraseña.',
    tooManyTries: 'Fueron demasiados intentos. Espera unos 15 minutos.',
    over: {
      title: 'Este enlace ya no vale',
      lead: 'Venció, fue terminado o está incompleto. Pide uno nuevo a quien te lo envió.',
    },
  },
};
