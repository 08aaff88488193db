/**
 * First names that are common where Acervo is spoken, folded. A name that differs by a letter is
 * another person, so a search never puts one in the place of what was asked.
 */
const firstNames = new Set(
  `adriana adriano alan alana alba alberto aldo alejandra alejandro alessandra alex alexandra
  alexandre alfredo alice alicia aline amanda amelia ana anabel anderson andre andrea andreia andres
  andrew angela angelica angelo anita ann anna anne antonia antonio ariana arthur artur augusto
  aurora barbara beatriz benedito benjamin bento bernardo betty bia bianca bob bruna bruno caio
  camila carla carlo carlos carmen carol carolina caroline catarina catherine cecilia celia celina
  celso cesar charles chris christina cida clara clarice claudia claudio cleide cristiane cristiano
  cristina daiana daniel daniela danilo dario davi david debora denis denise diana diego diogo dora
  douglas eduarda eduardo elaine elena eliana eliane elias elisa elisabeth elizabeth eloisa elsa
  emilia emilio emily emma enrique enzo eric erica erick erika ester eugenia eva fabiana fabio
  fatima felipe fernanda fernando filipe flavia flavio francisca francisco frank gabriel gabriela
  george geraldo gilberto giovana giovanna gisele gloria grace graciela guilherme gustavo heitor
  helen helena heloisa henrique henry hilda hugo iago igor ines inez iris irene isa isaac isabel
  isabela isabella isadora ivan ivana ivone jack jacob james jane janet jean jessica joan joana
  joao joaquim john jonas jordana jorge jose joseph josefa josefina juan juana julia juliana juliano
  julieta julio karen karina karla kate katia kelly kevin laila lara larissa laura lauro leandra
  leandro leila leo leonardo leticia lia lidia lilian liliana linda lisa livia lorena lorenzo louis
  louisa lourdes luan luana lucas lucca lucia luciana luciano lucy luis luisa luiz luiza luna luzia
  magali maite manoel manuel manuela mara marcela marcelo marcia marcio marcos margarida margarita
  maria mariana mariano marilia marina mario marisa mark marta martha martin martina mary mateo
  mateus matheus matilda mauricio mauro max maya mayra melissa mercedes michael miguel milena milton
  mimi miriam moises monica monique murilo nadia nair nancy natalia natan nelson nestor nicolas
  nicole nilson nina noah noemi nora norma olga oliver olivia orlando oscar osvaldo otavio pablo
  paola patricia patrick paul paula paulina paulo pedro peter pietro priscila rafael rafaela ramon
  raquel raul rebeca regina renan renata renato ricardo richard rita robert roberta roberto rocio
  rodolfo rodrigo roger rogerio rosa rosana rosangela rose rosemary rosario ruben ruth sabrina
  samanta samuel sandra sandro sara sarah sebastiana sebastiao sergio silvana silvia silvio simon
  simone sofia solange sonia sophia stella susan susana suzana tadeu tamara tania tatiana telma
  tereza teresa theo theresa thiago thomas tiago tom tomas tony ulisses valentina valeria vanda
  vanessa vera veronica vicente victor victoria vinicius virginia vitor vitoria vivian viviana
  wagner walter wanda wellington wesley william wilson xavier yara yasmin yuri zelia`.split(/\s+/),
);

export const isFirstName = (folded: string): boolean => firstNames.has(folded);
