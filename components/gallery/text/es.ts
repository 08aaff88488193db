import type { GalleryText } from './gallery-text';

const number = new Intl.NumberFormat('es');
const photos = (count: number) => (count === 1 ? '1 foto' : `${number.format(count)} fotos`);

export const es: GalleryText = {
  title: 'Galería',
  search: 'Buscar fotos',
  searchPlaceholder: 'Buscar: perro, playa, cumpleaños…',
  clearSearch: 'Borrar la búsqueda',
  searching: 'Buscando…',
  person: 'De quién son las fotos',
  everyone: 'Todas las personas',
  photos,
  found: (count, words) => `${photos(count)} para “${words}”`,
  correctedFrom: (words) => `No hay fotos de “${words}”.`,
  noDescription: 'Sin descripción',
  waiting: 'A la espera de descripción',
  unavailable: 'Imagen no disponible',
  loadMore: 'Ver fotos más antiguas',
  loadingMore: 'Cargando…',
  loadFailed: 'No se pudo cargar. Intentar de nuevo',
  backToNewest: 'Volver a las más nuevas',
  print: 'Imprimir o guardar en PDF',
  preparingPrint: 'Preparando la impresión…',
  signOut: 'Salir',
  lightbox: {
    close: 'Cerrar',
    previous: 'Foto anterior',
    next: 'Foto siguiente',
    modelCaption: 'Leyenda del modelo',
    sentBy: 'Enviada por',
    savedOn: 'Guardada el',
    sentAgain: 'Enviada de nuevo',
    taken: 'Cuándo y dónde',
    original: 'Abrir en tamaño real',
  },
  empty: {
    title: 'Todavía no hay fotos aquí',
    lead: 'Manda una foto por WhatsApp con unas palabras, como “Mi perro en la playa”. Aparece aquí enseguida.',
    openSimulator: 'Mandar una desde el teléfono de prueba',
  },
  nothing: {
    title: (words) => `No se encontró nada para “${words}”`,
    titleForPerson: 'No se encontró nada de esta persona',
    lead: 'La búsqueda mira las descripciones de quien las mandó y las leyendas del modelo.',
    near: 'Parecidas:',
    clear: 'Ver todas las fotos',
  },
};
