import type { Language } from './language';

/**
 * Words that tell one language from the other two. What two of them share ("foto", "de", "no",
 * "me", "a", "que") is left out: it would only add noise.
 */
export const tellingWords: Record<Language, string> = {
  pt: `o os um uma uns umas da das na nas num numa ao aos pelo pela e eh em com sem pra pro mim
    voce voces vc vcs eu ele ela eles elas nos meu minha meus minhas seu sua isso essa esse
    essas esses aquela aquele nao sim mais tambem tb tbm tem tinha quero queria posso pode foi
    sao estao estava fui ta tava cade kd onde quem qual quais quando quantas quantos porque
    mostre mostra mostrar procura procure acha ache achar envie guarde salva salve salvar
    apaga apague apagar exclui exclua deleta lembra lembre esquece esqueca chama chame corrija
    troca oi ola opa bom boa dia tarde noite obrigado obrigada obg vlw valeu brigado brigada
    tchau blz beleza hoje hj ontem ontm anteontem amanha passado passada fotinha fotinho ft
    fts imagem imagens cachorro praia filho filha filhos mae pai irmao irma vovo avo
    aniversario natal janeiro fevereiro marco maio junho julho setembro outubro novembro
    dezembro pfv muito muita ai ali tudo bem ajuda outra outro outros novo novamente conto
    fala diz ainda mandei salvei tirei foram fotinhas`,
  en: `the an of and is are was were it its this that these those my your his her our their i you
    he she we they with without from at by for have has had does did can could would should
    will what where when who which how why show find send search look get give see want need
    delete remove erase forget remember call change fix correct actually save keep please pls
    plz thanks thank thx hi hello hey good morning evening night yes yeah yep nope not more
    next last first latest newest oldest today yesterday week month year ago photo photos pic
    pics picture pictures image images dog cat beach birthday family mother father mom dad
    brother sister daughter house january february march april june july august september
    october november december about any some all just here there help tell say make took take gallery
    sent saved got again one ones three two us own talk joke list everything`,
  es: `la el los las del y una unas unos con sin mi mis tu tus su sus yo usted ustedes nosotros esto
    eso ese estas estos aquella aquel si tambien tienes tiene tengo hay quiero quisiera puedo
    puedes fue eran estan estaba donde quien cual cuales cuando cuantas cuantos muestrame
    muestra muestras mostrame muestreme ensename ensena enviame mandame mandeme buscame
    encuentra pasame dame guardame borra borrame borrar recuerda recuerdas
    acuerdate olvida olvidate llamame llamo cambia realidad hola buenas buenos tardes noches
    gracias adios hoy ayer anteayer pasado pasada imagen imagenes perro perros perra
    playa hijo hija hijos madre padre hermano hermana abuela abuelo cumpleanos navidad enero
    febrero marzo mayo junio julio septiembre octubre noviembre diciembre porfa muy mucho alli
    ayuda esa otra otro otros nuevo dime dile tome saque cuentame entonces todavia mandaste
    guardado abuelos`,
};
