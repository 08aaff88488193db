import { countLabel } from '@/components/site/plain-labels';
import { inLanguages } from '@/lib/language';

const fotos = (count: number) => (count === 1 ? '1 foto' : `${countLabel(count, 'pt')} fotos`);

/** What people read when they share, and guests when they look. */
const pt = {
  share: 'Compartilhar',
  title: (photos: number): string =>
    photos === 1 ? 'Compartilhar esta foto' : `Compartilhar ${fotos(photos)}`,
  lead: 'Quem tiver o link vê só isto: sem a sua conta, sem o seu número e sem o lugar.',
  expiry: 'O link vale por',
  days: (count: number): string => (count === 1 ? '1 dia' : `${count} dias`),
  password: 'Senha (se quiser)',
  passwordHint: 'Com uma senha, o link sozinho não basta. Pelo menos 8 letras ou números.',
  suggest: 'Sugerir uma senha',
  make: 'Criar link',
  making: 'Criando…',
  failed: 'O link não foi criado. Tente de novo.',
  ready: (until: string): string => `Pronto. O link vale até ${until}.`,
  link: 'Link',
  copy: 'Copiar link',
  copied: 'Copiado',
  close: 'Fechar',
  done: 'Pronto',
  all: 'Ver todos os links',
  list: {
    title: 'Links compartilhados',
    empty: {
      title: 'Nenhum link ainda',
      lead: 'Abra uma foto ou um álbum e toque em Compartilhar: o link aparece aqui, e você pode encerrá-lo quando quiser.',
    },
    photos: fotos,
    views: (count: number): string =>
      count === 1 ? '1 visita' : `${countLabel(count, 'pt')} visitas`,
    until: (day: string): string => `até ${day}`,
    withPassword: 'com senha',
    expired: 'Venceu',
    revoked: 'Encerrado',
    untitled: 'Sem descrição',
    open: 'Abrir',
    revoke: 'Encerrar',
    confirm: {
      title: 'Encerrar este link?',
      lead: 'Quem o tem deixa de ver as fotos na hora. Isso não se desfaz, mas você pode criar outro link.',
      revoke: 'Encerrar',
      keep: 'Manter',
    },
    isRevoked: 'O link foi encerrado.',
    isGone: 'Este link já não existe.',
    notCopied: 'Este link continua valendo, mas não pode mais ser copiado.',
  },
  guest: {
    by: (name: string | null): string =>
      name === null ? 'Compartilhado com você' : `${name} compartilhou com você`,
    photos: fotos,
    until: (day: string): string => `disponível até ${day}`,
    undescribed: 'Foto sem descrição',
    open: (words: string): string => `Ver em tamanho maior: ${words}`,
    download: 'Baixar a foto',
    locked: {
      title: 'Estas fotos têm uma senha',
      lead: 'Peça a senha a quem mandou o link.',
      password: 'Senha',
      submit: 'Ver as fotos',
    },
    wrong: 'A senha não é esta.',
    tooManyTries: 'Foram várias tentativas seguidas. Espere meio minuto e tente de novo.',
    over: {
      title: 'Este link não vale mais',
      lead: 'Ele venceu, foi encerrado ou está incompleto. Peça um novo a quem mandou.',
    },
  },
};

export type SharingText = typeof pt;

const photos = (count: number) => (count === 1 ? '1 photo' : `${countLabel(count, 'en')} photos`);

const en: SharingText = {
  share: 'Share',
  title: (count) => (count === 1 ? 'Share this photo' : `Share ${photos(count)}`),
  lead: 'Whoever has the link sees this alone: not your account, not your number, not the place.',
  expiry: 'The link works for',
  days: (count) => (count === 1 ? '1 day' : `${count} days`),
  password: 'Password (if you like)',
  passwordHint: 'With a password the link alone is not enough. At least 8 letters or digits.',
  suggest: 'Suggest a password',
  make: 'Make a link',
  making: 'Making it…',
  failed: 'The link was not made. Try again.',
  ready: (until) => `Done. The link works until ${until}.`,
  link: 'Link',
  copy: 'Copy link',
  copied: 'Copied',
  close: 'Close',
  done: 'Done',
  all: 'See all links',
  list: {
    title: 'Shared links',
    empty: {
      title: 'No links yet',
      lead: 'Open a photo or an album and press Share: the link appears here, and you can end it whenever you like.',
    },
    photos,
    views: (count) => (count === 1 ? '1 visit' : `${countLabel(count, 'en')} visits`),
    until: (day) => `until ${day}`,
    withPassword: 'with a password',
    expired: 'Expired',
    revoked: 'Ended',
    untitled: 'No description',
    open: 'Open',
    revoke: 'End',
    confirm: {
      title: 'End this link?',
      lead: 'Whoever has it stops seeing the photos at once. This cannot be undone, but you can make another link.',
      revoke: 'End it',
      keep: 'Keep it',
    },
    isRevoked: 'The link was ended.',
    isGone: 'This link is not there any more.',
    notCopied: 'This link still works, but cannot be copied any more.',
  },
  guest: {
    by: (name) => (name === null ? 'Shared with you' : `${name} shared with you`),
    photos,
    until: (day) => `available until ${day}`,
    undescribed: 'Photo without a description',
    open: (words) => `See it larger: ${words}`,
    download: 'Download the photo',
    locked: {
      title: 'These photos have a password',
      lead: 'Ask whoever sent you the link for it.',
      password: 'Password',
      submit: 'See the photos',
    },
    wrong: 'That is not the password.',
    tooManyTries: 'That was several tries in a row. Wait half a minute and try again.',
    over: {
      title: 'This link is over',
      lead: 'It has expired, was ended or is incomplete. Ask whoever sent it for a new one.',
    },
  },
};

const fotosEs = (count: number) => (count === 1 ? '1 foto' : `${countLabel(count, 'es')} fotos`);

const es: SharingText = {
  share: 'Compartir',
  title: (photos) => (photos === 1 ? 'Compartir esta foto' : `Compartir ${fotosEs(photos)}`),
  lead: 'Quien tenga el enlace ve solo esto: sin tu cuenta, sin tu número y sin el lugar.',
  expiry: 'El enlace vale por',
  days: (count) => (count === 1 ? '1 día' : `${count} días`),
  password: 'Contraseña (si quieres)',
  passwordHint: 'Con una contraseña, el enlace solo no basta. Al menos 8 letras o números.',
  suggest: 'Sugerir una contraseña',
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
    photos: fotosEs,
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
    photos: fotosEs,
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
    tooManyTries: 'Fueron varios intentos seguidos. Espera medio minuto e inténtalo de nuevo.',
    over: {
      title: 'Este enlace ya no vale',
      lead: 'Venció, fue terminado o está incompleto. Pide uno nuevo a quien te lo envió.',
    },
  },
};

export const sharingText = inLanguages({ pt, en, es });
