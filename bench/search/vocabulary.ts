/** What people write under photos, in three languages; the first words of a list are used most. */
export interface Vocabulary {
  subjects: string[];
  doings: string[];
  places: string[];
  times: string[];
}

const split = (words: string): string[] => words.split(', ');

const pt: Vocabulary = {
  subjects: split(
    'o cachorro, a praia, as crianças, minha mãe, o gato, o bolo de aniversário, a família, meu pai, a vovó, o jardim, a moto nova, o bebê, os primos, a janela, o pôr do sol, a piscina, o time, a bicicleta, a nota fiscal, o portão, os passarinhos, a obra, o forno, as plantas, o churrasco, a prova da escola, o aquário, a rede, a cachoeira, o violão, as panelas, o armário, a goteira, os limões, a jabuticabeira, o vestido, o sapato, a feira, o carnaval, as bandeirinhas',
  ),
  doings: split(
    'brincando, chegando, dormindo, esperando a gente, com a turma toda, correndo, pronto, depois da chuva, de roupa nova, sorrindo, antes da reforma, olhando para cima, no colo, cheio de gente, quebrado, florido, de longe, molhado, enfeitado, com fome',
  ),
  places: split(
    'na praia, em casa, no quintal, no sítio, na escola, na cozinha, na rua, no parque, em Salvador, na varanda, na serra, no trabalho, na loja, no mercado, em Itacaré, na fazenda, no estádio, no hospital, na igreja, no aeroporto',
  ),
  times: split(
    'ontem, no domingo, de manhã, no Natal, nas férias, no fim da tarde, em julho, no ano novo, no feriado, à noite, no inverno, no São João',
  ),
};

const en: Vocabulary = {
  subjects: split(
    'the dog, the beach, the kids, my mother, the cat, the birthday cake, the family, dad, grandma, the garden, the new car, the baby, the cousins, the window, the sunset, the pool, the team, the bicycle, the receipt, the gate, the birds, the building site, the oven, the plants, the barbecue, the school test, the aquarium, the tent, the waterfall, the guitar, the pans, the wardrobe, the leaking roof, the lemons, the apple tree, the dress, the shoes, the market, the parade, the lanterns',
  ),
  doings: split(
    'playing, arriving, sleeping, waiting for us, with everybody, running, finished, after the rain, in new clothes, smiling, before the repair, looking up, asleep on the sofa, full of people, broken, in bloom, from far away, soaking wet, decorated, hungry',
  ),
  places: split(
    'at the beach, at home, in the yard, on the farm, at school, in the kitchen, on the street, in the park, in London, on the porch, in the hills, at work, in the shop, at the market, by the river, in the stadium, at the hospital, at church, at the airport, on the boat',
  ),
  times: split(
    'yesterday, on Sunday, in the morning, at Christmas, on holiday, late in the afternoon, in July, on New Year, last weekend, at night, in winter, in spring',
  ),
};

const es: Vocabulary = {
  subjects: split(
    'el perro, la playa, los niños, mi madre, el gato, la tarta de cumpleaños, la familia, mi padre, la abuela, el jardín, el coche nuevo, el bebé, los primos, la ventana, el atardecer, la piscina, el equipo, la bicicleta, la factura, el portón, los pajaritos, la obra, el horno, las plantas, la parrilla, el examen, el acuario, la hamaca, la cascada, la guitarra, las ollas, el armario, la gotera, los limones, el naranjo, el vestido, los zapatos, la feria, el desfile, los farolillos',
  ),
  doings: split(
    'jugando, llegando, durmiendo, esperándonos, con todo el grupo, corriendo, terminado, después de la lluvia, con ropa nueva, sonriendo, antes de la reforma, mirando arriba, en brazos, lleno de gente, roto, en flor, de lejos, mojado, adornado, con hambre',
  ),
  places: split(
    'en la playa, en casa, en el patio, en el campo, en la escuela, en la cocina, en la calle, en el parque, en Madrid, en la terraza, en la sierra, en el trabajo, en la tienda, en el mercado, junto al río, en el estadio, en el hospital, en la iglesia, en el aeropuerto, en el barco',
  ),
  times: split(
    'ayer, el domingo, por la mañana, en Navidad, en vacaciones, al final de la tarde, en julio, en Año Nuevo, el fin de semana, de noche, en invierno, en primavera',
  ),
};

/** Portuguese first, as most people who write to Acervo. */
export const vocabularies = [pt, pt, pt, en, es];

/** Names of people and places that hardly anybody else mentions: 2,744 of three syllables. */
const syllables = split('ba, cé, di, fo, gu, la, mi, no, pe, ra, su, ti, ve, zo');
export const rareNames = syllables.flatMap((first) =>
  syllables.flatMap((second) => syllables.map((third) => `${first}${second}${third}`)),
);
