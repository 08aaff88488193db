/** Somebody whose phone the simulator holds. */
export interface Person {
  id: string;
  name: string;
  /** As in From: a number, or the id of someone who has a username and shows no number. */
  address: string;
  /** Set only for someone with a username: Twilio then sends it beside From. */
  externalUserId: string | null;
  /** What stands under the name on the phone. */
  about: { pt: string; en: string; es: string };
}

/** Six people who use a photo memory differently. The numbers belong to no one. */
export const people: readonly Person[] = [
  {
    id: 'ana',
    name: 'Ana',
    address: 'whatsapp:+5571955550101',
    externalUserId: null,
    about: {
      pt: 'Mãe, Salvador',
      en: 'Mother, Salvador',
      es: 'Madre, Salvador',
    },
  },
  {
    id: 'ben',
    name: 'Ben Carter',
    address: 'whatsapp:+14155550123',
    externalUserId: null,
    about: {
      pt: 'Técnico de campo',
      en: 'Field technician',
      es: 'Técnico de campo',
    },
  },
  {
    id: 'loja',
    name: 'Tienda Lucía',
    address: 'whatsapp:+525555550144',
    externalUserId: null,
    about: {
      pt: 'Pequena loja, Oaxaca',
      en: 'Small shop, Oaxaca',
      es: 'Tienda pequeña, Oaxaca',
    },
  },
  {
    id: 'rafa',
    name: 'rafa.fotos',
    address: 'whatsapp:BR.7f3a91c2',
    externalUserId: 'whatsapp:BR.7f3a91c2',
    about: {
      pt: 'Só nome de usuário, sem número',
      en: 'Username only, no number',
      es: 'Solo nombre de usuario, sin número',
    },
  },
  {
    id: 'nair',
    name: 'Vó Nair',
    address: 'whatsapp:+5513955550166',
    externalUserId: null,
    about: {
      pt: 'Avó, Santos',
      en: 'Grandmother, Santos',
      es: 'Abuela, Santos',
    },
  },
  {
    id: 'ivo',
    name: 'Ivo Reformas',
    address: 'whatsapp:+5581955550177',
    externalUserId: null,
    about: {
      pt: 'Pedreiro, Recife',
      en: 'Builder, Recife',
      es: 'Albañil, Recife',
    },
  },
];

export function findPerson(personId: string): Person | undefined {
  return people.find((person) => person.id === personId);
}

export function findPersonByAddress(address: string): Person | undefined {
  return people.find((person) => person.address === address);
}
