import { countLabel } from '../../site/plain-labels';
import type { CollectionText } from './pt';

const number = (count: number) => countLabel(count, 'es');
const photos = (count: number) => (count === 1 ? '1 foto' : `${number(count)} fotos`);
const many = (count: number, one: string, several: string) => (count === 1 ? one : several);

export const es: CollectionText = {
  undo: 'Deshacer',
  undoing: 'Deshaciendo…',
  undone: 'Deshecho.',
  undoConflict: 'Eso cambió de nuevo después. No se deshizo nada, y nada se perdió.',
  dismiss: 'Cerrar el aviso',
  failed: 'No funcionó ahora. Inténtalo de nuevo.',
  gone: 'Esto ya no está aquí. Actualiza la página.',
  tooLong: 'Es demasiado texto. Acórtalo un poco.',
  description: {
    edit: 'Editar la descripción',
    label: 'Descripción',
    hint: 'Enter guarda, Esc cancela, Mayús+Enter empieza otra línea.',
    save: 'Guardar',
    saving: 'Guardando…',
    cancel: 'Cancelar',
    saved: 'Descripción guardada.',
    changedMeanwhile: (now) =>
      now === null
        ? 'Mientras escribías, esta foto se quedó sin descripción. Guarda otra vez para dejar la tuya.'
        : `Mientras escribías, la descripción cambió a “${now}”. Guarda otra vez para dejar la tuya, o cancela para dejar esa.`,
  },
  deletion: {
    delete: 'Borrar la foto',
    deleting: 'Borrando…',
    deleted: (count) => `${photos(count)} en la papelera.`,
  },
  person: {
    choose: '¿De quién?',
    lead: 'Los álbumes y la papelera son de cada persona. Elige una.',
  },
  albums: {
    title: 'Álbumes',
    add: 'Añadir a un álbum',
    create: 'Nuevo álbum',
    none: 'Todavía no hay álbumes.',
    name: 'Nombre del álbum',
    namePlaceholder: 'Playa, Abuela, Reforma…',
    save: 'Guardar',
    cancel: 'Cancelar',
    taken: 'Ya hay un álbum con ese nombre.',
    created: (name) => `Álbum “${name}” creado.`,
    added: (count, name) => `${photos(count)} en el álbum “${name}”.`,
    inIt: (name) => `Ya está en el álbum “${name}”.`,
    photos,
    loading: 'Cargando…',
    rename: 'Renombrar el álbum',
    renamed: (name) => `Ahora se llama “${name}”.`,
    delete: 'Borrar el álbum',
    deleted: (name) => `Álbum “${name}” borrado. Sus fotos siguen en la galería.`,
    remove: 'Sacar del álbum',
    removed: (count) => `${photos(count)} fuera del álbum.`,
    back: 'Volver a los álbumes',
    more: 'Ver fotos más antiguas',
    newest: 'Volver al principio',
    empty: {
      title: 'Todavía no hay álbumes',
      lead: 'Junta las fotos que van juntas. Crea un álbum aquí, o pídelo en WhatsApp: “pon estas en el álbum Playa”.',
    },
    emptyAlbum: {
      title: 'Este álbum está vacío',
      lead: 'Abre una foto en la galería y elige “Añadir a un álbum”, o pídelo en WhatsApp.',
      toGallery: 'Ir a la galería',
    },
  },
  bin: {
    title: 'Papelera',
    lead: 'Lo que borras se queda aquí 30 días y después desaparece del todo.',
    daysLeft: (days) => many(days, 'Queda 1 día', `Quedan ${days} días`),
    restore: 'Restaurar',
    restoreAll: 'Restaurar todo',
    restored: (count) => `${photos(count)} de vuelta en la galería.`,
    working: 'Un momento…',
    emptyTrash: 'Vaciar la papelera',
    emptied: (count) => `${photos(count)} ${many(count, 'borrada', 'borradas')} del todo.`,
    moreThanShown: (shown, total) => `Estas son las últimas ${number(shown)} de ${number(total)}.`,
    confirm: {
      title: '¿Vaciar la papelera?',
      lead: (count) =>
        `${photos(count)} ${many(count, 'desaparece', 'desaparecen')} del todo. No se puede deshacer.`,
      empty: 'Vaciar',
      keep: 'Conservar',
    },
    nothing: {
      title: 'La papelera está vacía',
      lead: 'Lo que borres se queda aquí 30 días, por si cambias de idea.',
      toGallery: 'Ir a la galería',
    },
  },
};
